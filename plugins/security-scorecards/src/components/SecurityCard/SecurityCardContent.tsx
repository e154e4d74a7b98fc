import { Link, Skeleton } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Scorecard } from 'backstage-plugin-security-scorecards-common';
import type { ApiResource } from '../../hooks/useApiResource';
import { errorStatus } from '../../lib/errorStatus';
import { formatGain } from '../../lib/formatGain';
import { formatScore } from '../../lib/formatScore';
import { hasScope } from '../../lib/hasScope';
import { toneOfGrade } from '../../lib/scoreTone';
import { verdict } from '../../lib/verdict';
import { securityScorecardsTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState/ErrorState';
import { FailingCounts } from '../FailingCounts/FailingCounts';
import { GradeBadge } from '../GradeBadge/GradeBadge';
import { useVerdictText } from '../Headline/useVerdictText';
import { RangeBar } from '../RangeBar/RangeBar';
import classes from './SecurityCard.module.css';

/** What the card says in each state. */
export function SecurityCardContent(props: {
  resource: ApiResource<Scorecard>;
  href: string;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { data, error, reload } = props.resource;
  if (error && !data) {
    return errorStatus(error) === 404 ? (
      <p className={classes.muted}>{t('card.noScope')}</p>
    ) : (
      <ErrorState error={error} onRetry={reload} />
    );
  }
  if (!data) {
    return <Skeleton width="100%" height={112} />;
  }
  if (!hasScope(data)) {
    return <p className={classes.muted}>{t('card.noScope')}</p>;
  }
  return <Standing scorecard={data} href={props.href} />;
}

function Standing(props: { scorecard: Scorecard; href: string }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { counts, grade, nextBestFixes, score } = props.scorecard;
  const text = useVerdictText(verdict(props.scorecard));
  const fix = nextBestFixes.at(0);
  return (
    <>
      <div className={classes.head}>
        <GradeBadge grade={grade} size="large" />
        <div className={classes.verdict}>
          <strong>{text}</strong>
          <FailingCounts counts={counts.failingControls} />
        </div>
      </div>
      <div className={classes.score}>
        <RangeBar score={score} tone={toneOfGrade(grade)} />
        <span>
          {score.value === undefined
            ? t('score.unknown')
            : t('domains.score', {
                value: formatScore(score.value),
                low: formatScore(score.low),
                high: formatScore(score.high),
              })}
        </span>
      </div>
      {fix && (
        <p className={classes.fix}>
          <span className={classes.muted}>{t('card.topFix')}</span>{' '}
          <Link
            href={`${props.href}?practice=${encodeURIComponent(fix.practice)}`}
          >
            {fix.title}
          </Link>{' '}
          <span className={classes.gain}>
            {t('fixes.gain', { gain: formatGain(fix.scoreGain) })}
          </span>
        </p>
      )}
    </>
  );
}
