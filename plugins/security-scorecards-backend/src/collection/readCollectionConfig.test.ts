import { ConfigReader } from '@backstage/config';
import { readCollectionConfig } from './readCollectionConfig';

function read(collection: object) {
  return readCollectionConfig(
    new ConfigReader({
      securityScorecards: {
        collection: JSON.parse(JSON.stringify(collection)),
      },
    }),
  );
}

describe('readCollectionConfig', () => {
  it('has defaults', () => {
    const day = 24 * 60 * 60_000;
    expect(readCollectionConfig(new ConfigReader({}))).toEqual({
      schedule: {
        frequencyMs: 60 * 60_000,
        timeoutMs: 5 * 60_000,
        initialDelayMs: 10_000,
      },
      fullPassFrequencyMs: day,
      leaseMs: 2 * 60_000,
      concurrency: 4,
      stalenessMs: 3 * day,
      retention: {
        runsMs: 30 * day,
        transitionsMs: 400 * day,
        evidenceMs: 90 * day,
        signalsMs: 90 * day,
      },
    });
  });

  it('reads durations in both spellings', () => {
    expect(
      read({
        schedule: { frequency: { minutes: 15 }, initialDelay: 'PT0S' },
        concurrency: 2,
        staleness: 'PT36H',
      }),
    ).toMatchObject({
      schedule: { frequencyMs: 15 * 60_000, initialDelayMs: 0 },
      concurrency: 2,
      stalenessMs: 36 * 60 * 60_000,
    });
  });

  it.each([
    [
      { schedule: { frequency: 'often' } },
      'securityScorecards.collection.schedule.frequency is not a duration; write one such as',
    ],
    [
      { schedule: { timeout: { milliseconds: 5 } } },
      'securityScorecards.collection.schedule.timeout is too short; write a duration of at least 1 seconds',
    ],
    [
      { concurrency: 0 },
      'securityScorecards.collection.concurrency is 0; write a whole number from 1 to 32',
    ],
    [
      { concurrency: 'many' },
      'securityScorecards.collection.concurrency is "many"',
    ],
    [
      { staleness: { minutes: 30 } },
      'securityScorecards.collection.staleness is not longer than',
    ],
    [
      { retention: { evidence: { days: 1 } } },
      'securityScorecards.collection.retention.evidence is too short; write a duration of at least 259200 seconds',
    ],
  ])('names the path and the mend: %j', (collection, message) => {
    expect(() => read(collection)).toThrow(message);
  });
});
