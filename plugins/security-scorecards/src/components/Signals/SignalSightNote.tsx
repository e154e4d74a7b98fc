import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SignalSight } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { RelativeTime } from '../RelativeTime/RelativeTime';
import classes from './Signals.module.css';

/** Tells "none found" from "nobody looked": that there is nothing is said only where a source has looked, and when. */
export function SignalSightNote(props: {
  sight: SignalSight;
  signals: number;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { sight, signals } = props;
  const missing = sight.accounts - sight.collectedAccounts;
  if (!sight.collectedAt) {
    return (
      <p className={classes.note}>
        {t(signals > 0 ? 'signals.notComplete' : 'signals.notCollected')}
      </p>
    );
  }
  return (
    <p className={classes.note}>
      {signals === 0 && `${t('signals.none')} `}
      {t('signals.collectedAt')} <RelativeTime at={sight.collectedAt} />.
      {missing > 0 &&
        ` ${t('signals.missingAccounts', {
          count: missing,
          accounts: String(sight.accounts),
        })}`}
    </p>
  );
}
