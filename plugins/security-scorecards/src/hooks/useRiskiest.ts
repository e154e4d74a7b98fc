import type { ScorecardList } from 'backstage-plugin-security-scorecards-common';
import { DEFAULT_KIND, toFilterParameter } from '../lib/rankingFilter';
import { useApiResource, type ApiResource } from './useApiResource';

/** Owners that one address has room for; who belongs to more groups sees the services of these. */
export const MAX_OWNERS = 50;

/**
 * The services with the most risk that the reader may see.
 *
 * @param owners - whose services, all when it is empty; nothing is asked for while it is undefined
 */
export function useRiskiest(
  owners: readonly string[] | undefined,
  limit: number,
): ApiResource<ScorecardList> {
  const filter = toFilterParameter(
    { kind: [DEFAULT_KIND], owner: owners?.slice(0, MAX_OWNERS) },
    '',
  );
  return useApiResource(
    owners && JSON.stringify(['riskiest', filter, limit]),
    (api, signal) =>
      api.listScorecards({ filter, orderField: 'risk,desc', limit, signal }),
  );
}
