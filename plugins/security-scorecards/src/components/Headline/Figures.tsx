import type { ReactNode } from 'react';
import { ButtonIcon, DialogTrigger, Popover } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiInformationLine } from '@remixicon/react';
import type { Scorecard } from 'backstage-plugin-security-scorecards-common';
import { formatCoverage } from '../../lib/formatCoverage';
import { formatScore } from '../../lib/formatScore';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './Figures.module.css';

/** The figures beside the score: coverage, risk, process, AWS's own score. Each explains itself on request. */
export function Figures(props: { scorecard: Scorecard }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { score, risk, process, parity, inheritedScore } = props.scorecard;
  return (
    <dl className={classes.figures}>
      <Figure
        term={t('figure.coverage.term')}
        value={formatCoverage(score.coverage)}
        explanation={t('figure.coverage.explanation')}
      />
      <Figure
        term={t('figure.risk.term')}
        value={String(Math.round(risk.value))}
        explanation={t('figure.risk.explanation', {
          factor: String(risk.criticalityFactor),
          overdue: String(Math.round(risk.overdue)),
        })}
      />
      <Figure
        term={t('figure.process.term')}
        value={t('figure.process.value', {
          valid: String(process.valid),
          applicable: String(process.applicable),
        })}
        explanation={t('figure.process.explanation')}
      />
      {inheritedScore?.value !== undefined && (
        <Figure
          term={t('figure.inherited.term')}
          value={formatScore(inheritedScore.value)}
          explanation={t('figure.inherited.explanation')}
        />
      )}
      <Figure
        term={t('figure.parity.term')}
        value={
          parity.value === undefined
            ? '–'
            : t('figure.parity.value', { value: String(parity.value) })
        }
        explanation={t('figure.parity.explanation', {
          passed: String(parity.passed),
          failed: String(parity.failed),
          unknown: String(parity.unknown),
        })}
      />
    </dl>
  );
}

function Figure(props: {
  term: string;
  value: ReactNode;
  explanation: string;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  return (
    <div className={classes.figure}>
      <dt className={classes.term}>
        {props.term}
        <DialogTrigger>
          <ButtonIcon
            size="small"
            variant="tertiary"
            icon={<RiInformationLine size={14} />}
            aria-label={t('figure.explain', { term: props.term })}
            className={classes.explain}
          />
          <Popover className={classes.popover}>
            <p className={classes.explanation}>{props.explanation}</p>
          </Popover>
        </DialogTrigger>
      </dt>
      <dd className={classes.value}>{props.value}</dd>
    </div>
  );
}
