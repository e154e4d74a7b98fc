import { useState } from 'react';
import { Skeleton } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useHistory } from '../../hooks/useHistory';
import type { HistoryRangeChoice } from '../../hooks/useHistoryRange';
import { formatDay } from '../../lib/formatDay';
import type { TrendMetric } from '../../lib/trendPoints';
import { securityScorecardsTranslationRef } from '../../translation';
import { ChangesList } from '../Changes/ChangesList';
import { ErrorState } from '../ErrorState/ErrorState';
import { DomainTrends } from './DomainTrends';
import { ExportButtons } from './ExportButtons';
import { FixTimesTable } from './FixTimesTable';
import { HistoryControls } from './HistoryControls';
import { ScoreTrend } from './ScoreTrend';
import classes from './History.module.css';

/** The trend over a range, what moved it, how fast failures were fixed, and the evidence to take along. */
export function HistoryDetail(props: {
  entityRef: string;
  choice: HistoryRangeChoice;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { entityRef, choice } = props;
  const [metric, setMetric] = useState<TrendMetric>('score');
  const { data, error, isRefreshing, reload } = useHistory(
    entityRef,
    choice.range,
  );
  const isCut = data?.historyStartsAt?.slice(0, 10) === data?.from;
  return (
    <div className={classes.root}>
      <HistoryControls
        choice={choice}
        metric={metric}
        onMetricChange={setMetric}
      />
      {error && !data && <ErrorState error={error} onRetry={reload} />}
      {!data && !error && (
        <div aria-busy="true" className={classes.root}>
          <Skeleton width="100%" height={240} />
          <Skeleton width="100%" height={280} />
        </div>
      )}
      {data && (
        <div className={classes.root} aria-busy={isRefreshing}>
          {data.points.length === 0 ? (
            <p className={classes.empty}>{t('history.empty')}</p>
          ) : (
            <ScoreTrend points={data.points} metric={metric} />
          )}
          {isCut && data.historyStartsAt && (
            <p className={classes.note}>
              {t('history.startsAt', {
                date: formatDay(data.historyStartsAt),
              })}
            </p>
          )}
          <div className={classes.columns}>
            <ChangesList entityRef={entityRef} range={choice.range} />
            <FixTimesTable times={data.fixTimes} />
          </div>
          {data.points.length > 0 && <DomainTrends points={data.points} />}
        </div>
      )}
      <ExportButtons entityRef={entityRef} at={choice.range.to} />
    </div>
  );
}
