import type { CatalogueDomain, DomainResult } from '../api/types';
import { scoreOf } from '../scoring';
import type { PracticeOutcome } from './practiceOutcome';
import { countFailing, countStatuses } from './statusCounts';
import { worstStatus } from './worstStatus';

/**
 * The result of a domain. Its status is the technical one: what nobody attested shows in the practices and their
 * counts, and does not turn a domain unknown whose controls all pass. Where no control applies, the attested
 * practices decide, so that a domain of statements which nobody made is unknown.
 * @internal
 */
export function domainResult(
  domain: Pick<CatalogueDomain, 'id' | 'title'>,
  practices: readonly PracticeOutcome[],
): DomainResult {
  const own = practices.flatMap(practice => practice.own);
  const technical = worstStatus(
    practices.map(practice => practice.technical.status),
  );
  return {
    id: domain.id,
    title: domain.title,
    status:
      technical === 'not-applicable'
        ? worstStatus(practices.map(practice => practice.result.status))
        : technical,
    score: scoreOf(own),
    counts: countStatuses(practices.map(practice => practice.result.status)),
    failingControls: countFailing(own),
    practices: practices.map(practice => practice.result),
  };
}
