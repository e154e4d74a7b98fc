import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CollectionState } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { EvidenceShares } from '../EvidenceShares/EvidenceShares';
import { Panel } from '../Panel/Panel';
import classes from './CollectionTotals.module.css';

/** How much is held, and to whom it belongs: attributed, of the account itself, or nobody's. */
export function CollectionTotals(props: { totals: CollectionState['totals'] }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { totals } = props;
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
        <EvidenceShares
          shares={{
            attributed: totals.attributedEvidence,
            accountLevel: totals.accountLevelEvidence,
            unattributed: totals.unattributedEvidence,
          }}
        />
      </section>
    </Panel>
  );
}
