import { useId } from 'react';
import { Skeleton } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ScoreChanges } from 'backstage-plugin-security-scorecards-common';
import { useChanges } from '../../hooks/useChanges';
import { formatDay } from '../../lib/formatDay';
import { formatDelta } from '../../lib/formatDelta';
import { formatScore } from '../../lib/formatScore';
import type { HistoryRange } from '../../lib/historyRange';
import { securityScorecardsTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState/ErrorState';
import { ChangePart } from './ChangePart';
import classes from './Changes.module.css';

/** Why the score moved within a range: each cause with its share, which add up to the difference. */
export function ChangesList(props: { entityRef: string; range: HistoryRange }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const titleId = useId();
  const { data, error, reload } = useChanges(props.entityRef, props.range);
  return (
    <section aria-labelledby={titleId} aria-busy={!data && !error}>
      <h3 id={titleId} className={classes.title}>
        {t('changes.title')}
      </h3>
      {error && !data && <ErrorState error={error} onRetry={reload} />}
      {!data && !error && <Skeleton width="100%" height={200} />}
      {data && <Parts changes={data} />}
    </section>
  );
}

function Parts(props: { changes: ScoreChanges }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { difference, from, parts, to } = props.changes;
  const largest = parts.reduce(
    (most, { share = 0 }) => Math.max(most, Math.abs(share)),
    0,
  );
  return (
    <>
      <p className={classes.sum}>
        {difference === undefined
          ? t('changes.unscored')
          : t('changes.sum', {
              from: formatScore(from.score?.value ?? 0),
              fromDate: formatDay(from.at),
              to: formatScore(to.score?.value ?? 0),
              toDate: formatDay(to.at),
              delta: formatDelta(difference),
            })}
      </p>
      {parts.length === 0 ? (
        <p className={classes.empty}>{t('changes.empty')}</p>
      ) : (
        <ul className={classes.list}>
          {parts.map(part => (
            <ChangePart key={part.cause} part={part} largest={largest} />
          ))}
        </ul>
      )}
      {difference !== undefined && parts.length > 1 && (
        <p className={classes.total}>
          <span>{t('changes.total')}</span>
          <strong>{formatDelta(difference)}</strong>
        </p>
      )}
    </>
  );
}
