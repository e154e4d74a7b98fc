import type {
  ListScorecardsRequest,
  ScorecardSummary,
} from 'backstage-plugin-security-scorecards-common';
import type { SecurityScorecardsService } from 'backstage-plugin-security-scorecards-node';

/** Serves these rows in pages of two, with a catalogue of one practice, and tells what was asked. */
export function fakeScorecards(summaries: readonly ScorecardSummary[]) {
  const calls: string[] = [];
  const requests: ListScorecardsRequest[] = [];
  const client = {
    getCatalogue: async () => {
      calls.push('catalogue');
      return {
        version: '1',
        domains: [],
        practices: [
          { id: 'public-access-block', title: 'Nothing is public by mistake' },
        ],
        controls: [{ id: 'S3.8', title: 'Buckets block public access' }],
      };
    },
    listScorecards: async (request: ListScorecardsRequest) => {
      calls.push('scorecards');
      requests.push(request);
      const start = Number(request.cursor ?? 0);
      const end = start + 2;
      return {
        items: summaries.slice(start, end),
        totalItems: summaries.length,
        pageInfo: end < summaries.length ? { nextCursor: String(end) } : {},
      };
    },
  };
  const clientFor: jest.MockedFunction<SecurityScorecardsService['clientFor']> =
    jest.fn();
  clientFor.mockResolvedValue(client as never);
  return { service: { clientFor }, calls, requests };
}
