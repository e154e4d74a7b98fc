import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Scorecard } from 'backstage-plugin-security-scorecards-common';
import { formatScore } from '../../lib/formatScore';
import { verdict } from '../../lib/verdict';
import { securityScorecardsTranslationRef } from '../../translation';
import { ScoreDelta } from '../Changes/ScoreDelta';
import { FailingCounts } from '../FailingCounts/FailingCounts';
import { GradeBadge } from '../GradeBadge/GradeBadge';
import { Panel } from '../Panel/Panel';
import { ScoreArc } from '../ScoreArc/ScoreArc';
import { Figures } from './Figures';
import { Freshness } from './Freshness';
import { GradeReason } from './GradeReason';
import { useVerdictText } from './useVerdictText';
import classes from './Headline.module.css';

/** How the entity stands: score with its range, grade, what fails, and how far the evidence reaches. */
export function Headline(props: { scorecard: Scorecard }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { scorecard } = props;
  const { counts, grade, score, scoreWithoutWaivers } = scorecard;
  const title = useVerdictText(verdict(scorecard));
  const differs =
    scoreWithoutWaivers !== undefined &&
    score.value !== undefined &&
    formatScore(scoreWithoutWaivers) !== formatScore(score.value);
  return (
    <Panel>
      <section className={classes.root} aria-label={t('headline.label')}>
        <div className={classes.arc}>
          <ScoreArc score={score} grade={grade} />
        </div>
        <div className={classes.statement}>
          <div className={classes.grade}>
            <GradeBadge grade={grade} size="large" />
            <div>
              <h2 className={classes.title}>{title}</h2>
              <p className={classes.reason}>
                <GradeReason scorecard={scorecard} />
              </p>
            </div>
          </div>
          {scorecard.delta30d !== undefined && (
            <ScoreDelta
              entityRef={scorecard.entityRef}
              delta={scorecard.delta30d}
            />
          )}
          <div className={classes.failing}>
            <FailingCounts counts={counts.failingControls} />
            <span className={classes.muted}>
              {counts.failingResources > 0
                ? t('headline.resources', {
                    count: counts.failingResources,
                    total: String(counts.resources),
                  })
                : t('headline.allResources', { count: counts.resources })}
            </span>
          </div>
          <p className={classes.muted}>
            <Freshness
              oldest={scorecard.oldestEvidenceAt}
              newest={scorecard.newestEvidenceAt}
            />
            {differs && (
              <>
                {' '}
                {t('headline.withoutWaivers', {
                  score: formatScore(scoreWithoutWaivers),
                  count: counts.controls.waived,
                })}
              </>
            )}
          </p>
        </div>
        <Figures scorecard={scorecard} />
      </section>
    </Panel>
  );
}
