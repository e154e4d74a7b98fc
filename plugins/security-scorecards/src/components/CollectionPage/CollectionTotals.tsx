import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CollectionState } from 'backstage-plugin-security-scorecards-common';
import { formatShare } from '../../lib/formatShare';
import { securityScorecardsTranslationRef } from '../../translation';
import { Panel } from '../Panel/Panel';
import classes from './CollectionTotals.module.css';

/** How much is held, and to whom it belongs: attributed, of the account itself, or nobody's. */
export function CollectionTotals(props: { totals: CollectionState['totals'] }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { totals } = props;
  const parts = [
    { id: 'attributed', count: totals.attributedEvidence },
    { id: 'accountLevel', count: totals.accountLevelEvidence },
    { id: 'unattributed', count: totals.unattributedEvidence },
  ] as const;
  const share = (count: number) =>
    totals.evidence === 0 ? 0 : count / totals.evidence;
  return (
    <Panel>
      <section className={classes.root} aria-label={t('totals.label')}>
        <dl className={classes.figures}>
          {(['accounts', 'resources', 'evidence'] as const).map(id => (
            <div key={id} className={classes.figure}>
              <dt>{t(`totals.${id}`)}</dt>
              <dd>{totals[id].toLocaleString()}</dd>
            </div>
          ))}
        </dl>
        <div className={classes.shares}>
          <div className={classes.bar} aria-hidden>
            {parts.map(({ id, count }) => (
              <span
                key={id}
                data-part={id}
                style={{ width: `${100 * share(count)}%` }}
              />
            ))}
          </div>
          <ul className={classes.legend}>
            {parts.map(({ id, count }) => (
              <li key={id} data-part={id}>
                <strong>{formatShare(share(count))}</strong> {t(`totals.${id}`)}{' '}
                ({count.toLocaleString()})
              </li>
            ))}
          </ul>
        </div>
      </section>
    </Panel>
  );
}
