import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ScorecardSummary } from 'backstage-plugin-security-scorecards-common';
import { useEntityTabHref } from '../../hooks/useEntityTabHref';
import { formatScore } from '../../lib/formatScore';
import { toneOfGrade } from '../../lib/scoreTone';
import { securityScorecardsTranslationRef } from '../../translation';
import { GradeBadge } from '../GradeBadge/GradeBadge';
import { RangeBar } from '../RangeBar/RangeBar';
import classes from './RiskiestServices.module.css';

/** A service with grade, score and failing critical controls, and a link to its tab. */
export function RiskiestItem(props: { item: ScorecardSummary }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { counts, entityRef, grade, score, title } = props.item;
  const href = useEntityTabHref(entityRef);
  const { critical } = counts.failingControls;
  // Without any evidence "none fails" would read as if somebody had looked.
  const none =
    score.coverage > 0 ? t('riskiest.noCritical') : t('riskiest.noEvidence');
  return (
    <li className={classes.item}>
      <GradeBadge grade={grade} />
      <span className={classes.text}>
        <Link href={href} weight="bold" className={classes.title}>
          <bdi>{title}</bdi>
        </Link>
        <span className={classes.critical} data-failing={critical > 0}>
          {critical > 0 ? t('riskiest.critical', { count: critical }) : none}
        </span>
      </span>
      <span className={classes.range}>
        <RangeBar score={score} tone={toneOfGrade(grade)} />
      </span>
      <span className={classes.score}>
        {score.value === undefined
          ? t('score.unknown')
          : t('domains.score', {
              value: formatScore(score.value),
              low: formatScore(score.low),
              high: formatScore(score.high),
            })}
      </span>
    </li>
  );
}
