import { Skeleton } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCursors } from '../../hooks/useCursors';
import { useSignals } from '../../hooks/useSignals';
import { securityScorecardsTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState/ErrorState';
import { Pager } from '../Pager/Pager';
import { SignalItem } from './SignalItem';
import { SignalSightNote } from './SignalSightNote';
import classes from './Signals.module.css';

/** How far the sources of signals have looked, and one page of what they found. */
export function SignalsDetail(props: { entityRef: string }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const cursors = useCursors(props.entityRef);
  const { data, error, isRefreshing, reload } = useSignals(
    props.entityRef,
    cursors.cursor,
  );
  if (error && !data) {
    return <ErrorState error={error} onRetry={reload} />;
  }
  if (!data) {
    return (
      <div aria-busy="true">
        <Skeleton width="100%" height={160} />
      </div>
    );
  }
  return (
    <div className={classes.root} aria-busy={isRefreshing}>
      <SignalSightNote sight={data.sight} signals={data.totalItems} />
      {data.items.length > 0 && (
        <div>
          <ul className={classes.list} aria-label={t('signals.title')}>
            {data.items.map(signal => (
              <SignalItem key={signal.id} signal={signal} />
            ))}
          </ul>
          <Pager
            cursors={cursors}
            nextCursor={data.pageInfo.nextCursor}
            label={t('signals.total', { count: data.totalItems })}
          />
        </div>
      )}
    </div>
  );
}
