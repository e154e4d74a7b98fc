import type {
  DomainResult,
  PracticeResult,
  Scorecard,
} from 'backstage-plugin-security-scorecards-common';

/** A practice of the scorecard and the domain it is in. */
export function findPractice(
  scorecard: Pick<Scorecard, 'domains'>,
  practiceId: string,
): { domain: DomainResult; practice: PracticeResult } | undefined {
  for (const domain of scorecard.domains) {
    const practice = domain.practices.find(item => item.id === practiceId);
    if (practice) {
      return { domain, practice };
    }
  }
  return undefined;
}
