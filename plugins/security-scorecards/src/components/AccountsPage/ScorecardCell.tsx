import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Account } from 'backstage-plugin-security-scorecards-common';
import { useEntityTabHref } from '../../hooks/useEntityTabHref';
import { formatScore } from '../../lib/formatScore';
import { securityScorecardsTranslationRef } from '../../translation';
import { GradeBadge } from '../GradeBadge/GradeBadge';
import type { AccountRow } from './AccountRow';
import classes from './cells.module.css';

/** Grade and score of an account, with the way to its own scorecard. */
export function ScorecardCell(props: { row: AccountRow }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { account, name, scorecard } = props.row;
  return scorecard ? (
    <ScorecardLink
      scorecard={scorecard}
      label={t('accounts.scorecardOf', { account: name ?? account })}
    />
  ) : (
    <span className={classes.fact}>{t('accounts.noScorecard')}</span>
  );
}

function ScorecardLink(props: {
  scorecard: NonNullable<Account['scorecard']>;
  label: string;
}) {
  const { entityRef, grade, score } = props.scorecard;
  const href = useEntityTabHref(entityRef);
  const shown = score.value === undefined ? '–' : formatScore(score.value);
  return (
    <span className={classes.source}>
      <GradeBadge grade={grade} />
      {/* Who speaks to the browser says what is to be seen, so the name has it. */}
      <Link href={href} aria-label={`${shown}, ${props.label}`} weight="bold">
        {shown}
      </Link>
    </span>
  );
}
