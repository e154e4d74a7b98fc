import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AttestationStatus } from 'backstage-plugin-security-scorecards-common';
import { useAttestations } from '../../hooks/useAttestations';
import { useQueryParameters } from '../../hooks/useQueryParameters';
import { matchesLedgerText } from '../../lib/matchesLedgerText';
import { securityScorecardsTranslationRef } from '../../translation';
import { AttestationItem } from '../Attestations/AttestationItem';
import { Section } from '../Section/Section';
import { LedgerFilter } from './LedgerFilter';
import { LedgerList } from './LedgerList';
import { LEDGER_LIMIT } from './ledgerLimit';
import { LedgerNotice, type Notice } from './LedgerNotice';

const SHOWN = ['current', 'over', 'all'] as const;
type Shown = (typeof SHOWN)[number];
const OVER: AttestationStatus[] = ['superseded', 'revoked', 'expired', 'ended'];
const STATUSES: Readonly<Record<Shown, AttestationStatus[]>> = {
  current: ['current'],
  over: OVER,
  all: ['current', ...OVER],
};

/** Attestations of all entities and of the organisation, by what expires next. */
export function AttestationLedger(props: { text: string }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const [parameters, change] = useQueryParameters();
  const shown =
    SHOWN.find(item => item === parameters.get('attestations')) ?? 'current';
  const [notice, setNotice] = useState<Notice>();
  const list = useAttestations({
    status: STATUSES[shown],
    limit: LEDGER_LIMIT,
  });
  const organization = t('attest.organization');
  const items = (list.data?.items ?? []).filter(item =>
    matchesLedgerText(
      [
        item.entityRef ?? organization,
        item.attestedBy,
        item.practiceId,
        item.title,
      ],
      props.text,
    ),
  );
  return (
    <Section
      title={t('governance.attestations')}
      description={t('governance.attestationsDescription')}
      actions={
        <LedgerFilter
          label={t('governance.attestationFilter')}
          options={SHOWN}
          value={shown}
          onChange={attestations =>
            change({
              attestations:
                attestations === 'current' ? undefined : attestations,
            })
          }
        />
      }
    >
      <LedgerNotice notice={notice} />
      <LedgerList
        key={shown}
        resource={list}
        items={items}
        empty={t('governance.attestationsEmpty')}
        total={t('governance.attestationCount', { count: items.length })}
        render={attestation => (
          <AttestationItem
            key={attestation.id}
            attestation={attestation}
            showsSubject
            onRevoked={news => {
              setNotice(news);
              list.reload();
            }}
          />
        )}
      />
    </Section>
  );
}
