import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { UnattributedList } from 'backstage-plugin-security-scorecards-common';
import { formatShare } from '../../lib/formatShare';
import { securityScorecardsTranslationRef } from '../../translation';
import { EvidenceShares } from '../EvidenceShares/EvidenceShares';
import { Section } from '../Section/Section';

/** How much of the evidence has an owner. */
export function UnattributedSummary(props: {
  totals: UnattributedList['totals'];
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { evidence, resources, unattributedResources } = props.totals;
  const total =
    evidence.attributed + evidence.accountLevel + evidence.unattributed;
  if (total === 0) {
    return (
      <Section title={t('unattributed.nothing')}>
        <EvidenceShares shares={evidence} />
      </Section>
    );
  }
  return (
    <Section
      title={
        evidence.unattributed === 0
          ? t('unattributed.complete')
          : t('unattributed.title', {
              share: formatShare(evidence.unattributed / total),
            })
      }
      description={t('unattributed.description', {
        count: unattributedResources,
        total: resources.toLocaleString(),
      })}
    >
      <EvidenceShares shares={evidence} />
    </Section>
  );
}
