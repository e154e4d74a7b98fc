import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Verdict } from '../../lib/verdict';
import { securityScorecardsTranslationRef } from '../../translation';

/** The verdict as a sentence. */
export function useVerdictText(value: Verdict): string {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  switch (value.kind) {
    case 'failing':
      return t(`verdict.failing.${value.severity}`, { count: value.count });
    case 'no-evidence':
      return t('verdict.noEvidence');
    case 'not-enough-evidence':
      return t('verdict.notEnoughEvidence');
    case 'nothing-fails-so-far':
      return t('verdict.nothingFailsSoFar');
    default:
      return t('verdict.nothingFails');
  }
}
