import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiArrowRightLine } from '@remixicon/react';
import type {
  AttributionPreview,
  ScorecardSummary,
} from 'backstage-plugin-security-scorecards-common';
import type { ReactNode } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import { formatScore } from '../../lib/formatScore';
import { securityScorecardsTranslationRef } from '../../translation';
import { GradeBadge } from '../GradeBadge/GradeBadge';
import classes from './ScoreChange.module.css';

/** Resources, score and risk as they are and as they would be. */
export function ScoreChange(props: { preview: AttributionPreview }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { gained, lost, resources, scorecard } = props.preview;
  // Without resources there is nothing to score, whatever the account says.
  const then = resources.then === 0 ? undefined : scorecard.then;
  const { now } = scorecard;
  return (
    <dl className={classes.root}>
      <Change
        term={t('preview.resources')}
        now={resources.now.toLocaleString()}
        then={resources.then.toLocaleString()}
        note={`${t('preview.gained', { count: gained.count })}, ${t(
          'preview.lost',
          { count: lost.count },
        )}`}
      />
      <Change
        term={t('preview.score')}
        now={<ScoreOf summary={now} />}
        then={<ScoreOf summary={then} />}
      />
      <Change
        term={t('preview.risk')}
        now={riskOf(now) ?? t('preview.none')}
        then={riskOf(then) ?? t('preview.none')}
      />
    </dl>
  );
}

function Change(props: {
  term: string;
  now: ReactNode;
  then: ReactNode;
  note?: string;
}) {
  return (
    <div className={classes.change}>
      <dt>{props.term}</dt>
      <dd>
        <span className={classes.values}>
          {props.now}
          <RiArrowRightLine size={16} aria-hidden />
          <VisuallyHidden>→</VisuallyHidden>
          {props.then}
        </span>
        {props.note && <span className={classes.note}>{props.note}</span>}
      </dd>
    </div>
  );
}

function ScoreOf(props: { summary: ScorecardSummary | undefined }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { summary } = props;
  return (
    <span className={classes.score}>
      <GradeBadge grade={summary?.grade} />
      {summary?.score.value === undefined
        ? t('preview.none')
        : formatScore(summary.score.value)}
    </span>
  );
}

function riskOf(summary: ScorecardSummary | undefined): string | undefined {
  return summary && Math.round(summary.risk).toLocaleString();
}
