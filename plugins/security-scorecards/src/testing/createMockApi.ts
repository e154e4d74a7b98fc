import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type {
  SecurityScorecardsApi,
  Status,
} from 'backstage-plugin-security-scorecards-common';
import { createAccounts } from './fixtures/createAccounts';
import { createAttribution } from './fixtures/createAttribution';
import { createCatalogue } from './fixtures/createCatalogue';
import { createChanges } from './fixtures/createChanges';
import { createCollection } from './fixtures/createCollection';
import { createEvidence } from './fixtures/createEvidence';
import { createFleet } from './fixtures/createFleet';
import { createFleetHistory } from './fixtures/createFleetHistory';
import { createHistory } from './fixtures/createHistory';
import { createPatches } from './fixtures/createPatches';
import { createPreview } from './fixtures/createPreview';
import { createRanking } from './fixtures/createRanking';
import { createRollups } from './fixtures/createRollups';
import { createScorecard } from './fixtures/createScorecard';
import { createSignals } from './fixtures/createSignals';
import { createTemplates } from './fixtures/createTemplates';
import { createUnattributed } from './fixtures/createUnattributed';

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
    getFleet: async () => createFleet(),
    listRollups: async ({ by }) => {
      const items = createRollups(by);
      return { items, totalItems: items.length, pageInfo: {} };
    },
    listTemplates: async () => createTemplates(),
    listHeatmap: async () => {
      const items = createRanking();
      return { items, totalItems: items.length, pageInfo: {} };
    },
    listPatches: async () => createPatches(),
    listSignals: async () => createSignals(),
    getAttribution: async entityRef => createAttribution({ entityRef }),
    previewAttribution: async ({ entityRef }) => createPreview({ entityRef }),
    listUnattributed: async ({ groupBy = 'account' } = {}) =>
      createUnattributed({ groupBy }),
    listAccounts: async () => createAccounts(),
    getHistory: async (entityRef, { from, to } = {}) => {
      const history = createHistory({ entityRef });
      return {
        ...history,
        points: history.points.filter(
          ({ date }) => date >= (from ?? date) && date <= (to ?? date),
        ),
      };
    },
    getChanges: async entityRef => createChanges({ entityRef }),
    getFleetHistory: async () => createFleetHistory(),
    exportEvidence: async ({ entityRef }) => {
      throw new NotFoundError(`There is no entity ${entityRef}`);
    },
    downloadEvidence: async ({ at, format }) => ({
      name: `payments-api-${at}.${format}`,
      content: new Blob(['{}']),
    }),
    getCollection: async () => createCollection(),
    refreshCollection: async () => ({ requested: ['security-hub'] }),
    listWaivers: async () => ({ items: [], totalItems: 0, pageInfo: {} }),
    getWaiver: async id => {
      throw new NotFoundError(`There is no waiver ${id}`);
    },
    requestWaiver: async () => {
      throw new NotAllowedError('Waivers cannot be requested here');
    },
    previewWaiver: async () => {
      throw new NotAllowedError('Waivers cannot be requested here');
    },
    decideWaiver: async id => {
      throw new NotFoundError(`There is no waiver ${id}`);
    },
    listAttestations: async () => ({ items: [], totalItems: 0, pageInfo: {} }),
    getAttestation: async id => {
      throw new NotFoundError(`There is no attestation ${id}`);
    },
    attest: async () => {
      throw new NotAllowedError('Nothing can be attested here');
    },
    revokeAttestation: async id => {
      throw new NotFoundError(`There is no attestation ${id}`);
    },
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
