import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import plugin from '../index';
import { readSettings } from './readSettings';

describe('readSettings', () => {
  it('has defaults', () => {
    const { catalogue, rules } = readSettings(new ConfigReader({}));
    expect(catalogue.domains).toHaveLength(10);
    expect(rules.map(rule => rule.tag)).toEqual([
      'service',
      'app',
      'application',
      'component',
    ]);
  });

  it('expects evidence of the standards that the catalogue is limited to', () => {
    const standards = ['cis-3.0.0'];
    const { scoring } = readSettings(
      new ConfigReader({ securityScorecards: { catalogue: { standards } } }),
    );
    expect(scoring.standards).toEqual(standards);
  });

  it.each<[JsonObject, string]>([
    [
      { catalogue: { practices: [{ id: 'nothing-known', enabled: false }] } },
      'securityScorecards.catalogue.practices[0]',
    ],
    [
      { scoring: { minimumCoverage: 7 } },
      'securityScorecards.scoring.minimumCoverage',
    ],
    [
      { attribution: { rules: [{ tag: 'a', entity: 'x' }] } },
      'securityScorecards.attribution.rules[0].entity',
    ],
  ])('refuses %j by its path', (securityScorecards, path) => {
    expect(() =>
      readSettings(new ConfigReader({ securityScorecards })),
    ).toThrow(path);
  });

  it('keeps the plugin from starting, with the place in the error', async () => {
    await expect(
      startTestBackend({
        features: [
          plugin,
          catalogServiceMock.factory(),
          mockServices.rootConfig.factory({
            data: {
              securityScorecards: { scoring: { minimumCoverage: 'half' } },
            },
          }),
        ],
      }),
    ).rejects.toThrow(/securityScorecards\.scoring\.minimumCoverage/);
  });
});
