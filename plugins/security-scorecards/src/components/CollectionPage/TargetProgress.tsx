import LinearProgress from '@material-ui/core/LinearProgress';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CollectionTargetState } from 'backstage-plugin-security-scorecards-common';
import { formatDuration } from '../../lib/formatDuration';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './TargetProgress.module.css';

/** How far the run under way has come. Without an estimate the bar only says that it runs. */
export function TargetProgress(props: { target: CollectionTargetState }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { progress, title } = props.target;
  const percent =
    progress?.estimated && progress.estimated > 0
      ? Math.min(100, Math.round((100 * progress.done) / progress.estimated))
      : undefined;
  return (
    <span className={classes.root}>
      <LinearProgress
        aria-label={t('targets.progress', { title })}
        variant={percent === undefined ? 'indeterminate' : 'determinate'}
        value={percent}
      />
      <span className={classes.text}>
        {t('targets.running', {
          done: (progress?.done ?? 0).toLocaleString(),
        })}
        {progress?.secondsLeft !== undefined &&
          ` · ${t('targets.left', {
            time: formatDuration(progress.secondsLeft),
          })}`}
      </span>
    </span>
  );
}
