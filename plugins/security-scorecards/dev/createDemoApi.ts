import type {
  Scorecard,
  SecurityScorecardsApi,
} from 'backstage-plugin-security-scorecards-common';
import { createMockApi } from '../src/testing/createMockApi';
import {
  createScorecard,
  NO_COUNTS,
} from '../src/testing/fixtures/createScorecard';

const NOTHING_FAILS = { critical: 0, high: 0, medium: 0, low: 0 };

/** Fixtures whose state follows from the entity's name. */
export function createDemoApi(): SecurityScorecardsApi {
  return createMockApi({
    getScorecard: async entityRef => scorecardOf(entityRef.split('/')[1]),
  });
}

async function scorecardOf(name: string): Promise<Scorecard> {
  const base = createScorecard({ title: name });
  switch (name) {
    case 'no-grade':
      return {
        ...base,
        grade: undefined,
        gradeCappedBy: undefined,
        gradeMissing: 'not-enough-evidence',
        score: { low: 12, high: 88, coverage: 0.31 },
        counts: {
          ...base.counts,
          failingControls: NOTHING_FAILS,
          failingResources: 0,
        },
        nextBestFixes: [],
      };
    case 'no-scope':
      return {
        ...base,
        scope: { accounts: [], regions: [], rules: [], resources: 0 },
        problems: [
          {
            annotation: 'security-scorecards/aws-tags',
            value: 'service=payments-api,env',
            position: 24,
            message: 'A tag needs a value after "=".',
            mend: 'Write env=production, or env=* for any value.',
          },
        ],
      };
    case 'first-sync':
      return {
        ...base,
        grade: undefined,
        score: { low: 0, high: 100, coverage: 0 },
        counts: {
          ...base.counts,
          controls: { ...NO_COUNTS, unknown: 60 },
          failingControls: NOTHING_FAILS,
        },
      };
    case 'forbidden':
      throw failure(
        403,
        'Missing permission security-scorecards.scorecard.read',
      );
    case 'failing':
      throw failure(500, 'The database does not answer');
    case 'missing':
      throw failure(404, 'No scorecard');
    case 'loading':
      return new Promise(() => undefined);
    default:
      return base;
  }
}

function failure(statusCode: number, message: string): Error {
  return Object.assign(new Error(message), { statusCode });
}
