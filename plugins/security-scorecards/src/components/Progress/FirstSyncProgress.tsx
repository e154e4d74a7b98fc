import LinearProgress from '@material-ui/core/LinearProgress';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FirstSync } from 'backstage-plugin-security-scorecards-common';
import { formatDuration } from '../../lib/formatDuration';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './Progress.module.css';

/** How far the first collection has come, how fast it is and how long it will take. Without an estimate the bar only says that it runs. */
export function FirstSyncProgress(props: { firstSync: FirstSync }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { done, estimated, ratePerSecond, secondsLeft, targets, targetsDone } =
    props.firstSync;
  const percent =
    estimated !== undefined && estimated > 0
      ? Math.min(100, Math.floor((100 * done) / estimated))
      : undefined;
  const facts = [
    estimated === undefined
      ? t('firstSync.done', { done: done.toLocaleString() })
      : t('firstSync.doneOf', {
          done: done.toLocaleString(),
          estimated: estimated.toLocaleString(),
        }),
    ratePerSecond !== undefined &&
      t('firstSync.rate', {
        rate: Math.round(ratePerSecond).toLocaleString(),
      }),
    secondsLeft !== undefined &&
      t('firstSync.left', { time: formatDuration(secondsLeft) }),
    t('firstSync.targets', {
      done: String(targetsDone),
      total: String(targets),
    }),
  ].filter(Boolean);
  return (
    <div className={classes.progress}>
      <LinearProgress
        aria-label={t('firstSync.progress')}
        variant={percent === undefined ? 'indeterminate' : 'determinate'}
        value={percent}
      />
      <span className={classes.facts}>{facts.join(' · ')}</span>
    </div>
  );
}
