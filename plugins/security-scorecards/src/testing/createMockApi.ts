import type {
  SecurityScorecardsApi,
  Status,
} from 'backstage-plugin-security-scorecards-common';
import { createCatalogue } from './fixtures/createCatalogue';
import { createCollection } from './fixtures/createCollection';
import { createEvidence } from './fixtures/createEvidence';
import { createRanking } from './fixtures/createRanking';
import { createScorecard } from './fixtures/createScorecard';

/** The fixtures behind the interface of the client. Pages evidence and the ranking as the backend does. */
export function createMockApi(
  overrides: Partial<SecurityScorecardsApi> = {},
): SecurityScorecardsApi {
  return {
    getCatalogue: async () => createCatalogue(),
    getScorecard: async () => createScorecard(),
    listEvidence: async (_entityRef, request = {}) => {
      const { status, control, cursor = '0', limit = 20 } = request;
      const all = evidenceOf(status ?? ['fail', 'unknown'], control);
      const start = Number(cursor);
      const end = start + limit;
      return {
        items: all.slice(start, end),
        totalItems: all.length,
        pageInfo: end < all.length ? { nextCursor: String(end) } : {},
      };
    },
    listScorecards: async (request = {}) => {
      const { cursor = '0', limit = 20 } = request;
      const all = createRanking();
      const start = Number(cursor);
      const end = start + limit;
      return {
        items: all.slice(start, end),
        totalItems: all.length,
        pageInfo: end < all.length ? { nextCursor: String(end) } : {},
      };
    },
    getFleet: async () => ({
      entities: createRanking().length,
      grades: { A: 0, B: 1, C: 2, D: 3, E: 0, none: 1 },
      failingControls: { critical: 1, high: 4, medium: 2, low: 0 },
      risk: 200,
      statuses: { fail: 6, unknown: 1, waived: 0, pass: 0, notApplicable: 0 },
      parity: { passed: 40, failed: 8, unknown: 2, value: 80 },
      fixes: [],
    }),
    listRollups: async () => ({ items: [], totalItems: 0, pageInfo: {} }),
    listHeatmap: async () => ({ items: [], totalItems: 0, pageInfo: {} }),
    getAttribution: async entityRef => ({
      entityRef,
      annotated: true,
      scope: [],
      rules: [],
      lostTo: [],
      problems: [],
      items: [],
      totalItems: 0,
      pageInfo: {},
    }),
    previewAttribution: async ({ entityRef }) => ({
      entityRef,
      scope: [],
      problems: [],
      resources: { now: 0, then: 0 },
      gained: { items: [], count: 0 },
      lost: { items: [], count: 0 },
      lostToNobody: 0,
      entities: [],
      scorecard: {},
    }),
    listUnattributed: async ({ groupBy = 'account' } = {}) => ({
      groupBy,
      totals: {
        resources: 0,
        unattributedResources: 0,
        evidence: { attributed: 0, accountLevel: 0, unattributed: 0 },
        accounts: [],
      },
      items: [],
      totalItems: 0,
      pageInfo: {},
    }),
    listAccounts: async () => ({
      items: [],
      totalItems: 0,
      withoutOwner: 0,
      pageInfo: {},
    }),
    getCollection: async () => createCollection(),
    refreshCollection: async () => ({ requested: ['security-hub'] }),
    ...overrides,
  };
}

function evidenceOf(statuses: Status[], control = 'S3.8') {
  return statuses.flatMap(status =>
    Array.from({ length: status === 'fail' ? 13 : 2 }, (_, index) =>
      createEvidence({
        id: `${control} ${status} ${index}`,
        control,
        status,
        resourceName: `payments-receipts-${status}-${index + 1}`,
        ...(status === 'unknown' && {
          reason: 'not-recorded' as const,
          reasonText:
            'AWS Config does not record this resource type in eu-central-1.',
        }),
      }),
    ),
  );
}
