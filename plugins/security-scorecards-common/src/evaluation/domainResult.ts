import type { CatalogueDomain, DomainResult } from '../api/types';
import { scoreOf } from '../scoring';
import type { PracticeOutcome } from './practiceOutcome';
import { countFailing, countStatuses } from './statusCounts';
import { worstStatus } from './worstStatus';

/**
 * The result of a domain. Its status is the technical one: what nobody attested shows in the practices and their
 * counts, and does not turn a domain unknown whose controls all pass.
 * @internal
 */
export function domainResult(
  domain: Pick<CatalogueDomain, 'id' | 'title'>,
  practices: readonly PracticeOutcome[],
): DomainResult {
  const own = practices.flatMap(practice => practice.own);
  return {
    id: domain.id,
    title: domain.title,
    status: worstStatus(practices.map(practice => practice.technical.status)),
    score: scoreOf(own),
    counts: countStatuses(practices.map(practice => practice.result.status)),
    failingControls: countFailing(own),
    practices: practices.map(practice => practice.result),
  };
}
