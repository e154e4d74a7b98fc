import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { readSettings } from './readSettings';
import { readCollectionConfig } from '../collection/readCollectionConfig';
import { warnOfUnknownSections } from './unknownKeys';

function configOf(securityScorecards: { [key: string]: object }) {
  return new ConfigReader({ securityScorecards });
}

describe('keys that nothing reads', () => {
  it('refuses them in the sections of the plugin, with the place and the known ones', () => {
    expect(() =>
      readSettings(configOf({ attribution: { rulez: [] } })),
    ).toThrow(
      'securityScorecards.attribution.rulez is no setting; remove it or correct it to one of rules, defaultTagKeys, allowBroadArns',
    );
    expect(() =>
      readCollectionConfig(configOf({ collection: { concurency: 2 } })),
    ).toThrow(/securityScorecards\.collection\.concurency is no setting/);
    expect(() =>
      readCollectionConfig(
        configOf({ collection: { schedule: { every: { hours: 1 } } } }),
      ),
    ).toThrow(/securityScorecards\.collection\.schedule\.every is no setting/);
  });

  it('warns of sections that may belong to another module', () => {
    const logger = mockServices.logger.mock();
    warnOfUnknownSections(configOf({ scoreing: {}, aws: {} }), logger);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('securityScorecards.scoreing'),
    );
  });
});
