import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EvidenceShares as Shares } from 'backstage-plugin-security-scorecards-common';
import { formatShare } from '../../lib/formatShare';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './EvidenceShares.module.css';

const SORTS = ['attributed', 'accountLevel', 'unattributed'] as const;

/** To whom evidence belongs, as a bar with its legend: entities, the accounts themselves, or nobody. */
export function EvidenceShares(props: { shares: Shares }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { shares } = props;
  const total = shares.attributed + shares.accountLevel + shares.unattributed;
  const share = (count: number) => (total === 0 ? 0 : count / total);
  return (
    <div className={classes.root}>
      <div className={classes.bar} aria-hidden>
        {SORTS.map(sort => (
          <span
            key={sort}
            data-part={sort}
            style={{ width: `${100 * share(shares[sort])}%` }}
          />
        ))}
      </div>
      <ul className={classes.legend}>
        {SORTS.map(sort => (
          <li key={sort} data-part={sort}>
            <strong>{formatShare(share(shares[sort]))}</strong>{' '}
            {t(`totals.${sort}`)} ({shares[sort].toLocaleString()})
          </li>
        ))}
      </ul>
    </div>
  );
}
