import { ConfigReader } from '@backstage/config';
import { readCollatorConfig } from './readCollatorConfig';

const read = (config: object) =>
  readCollatorConfig(
    new ConfigReader({
      search: { collators: { securityScorecards: { ...config } } },
    }),
  );

describe('readCollatorConfig', () => {
  it('has a value for everything', () => {
    expect(readCollatorConfig(new ConfigReader({}))).toEqual({
      schedule: {
        frequency: { minutes: 10 },
        timeout: { minutes: 15 },
        initialDelay: { seconds: 30 },
      },
      filter: [],
      locationTemplate: '/catalog/:namespace/:kind/:name/security',
      visibilityPermission: expect.objectContaining({
        name: 'security-scorecards.scorecard.read',
      }),
    });
  });

  it('takes what app-config tells', () => {
    expect(
      read({
        schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
        filter: ['kind=component'],
        locationTemplate: '/entities/:namespace/:kind/:name',
        visibility: 'entity',
      }),
    ).toEqual({
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
      filter: ['kind=component'],
      locationTemplate: '/entities/:namespace/:kind/:name',
      visibilityPermission: expect.objectContaining({
        name: 'catalog.entity.read',
      }),
    });
  });

  it('names what it cannot read', () => {
    expect(() => read({ visibility: 'everybody' })).toThrow(
      "search.collators.securityScorecards.visibility: 'everybody' is not one of scorecard, entity",
    );
  });
});
