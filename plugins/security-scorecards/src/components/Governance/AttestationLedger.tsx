import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AttestationStatus } from 'backstage-plugin-security-scorecards-common';
import { useAttestations } from '../../hooks/useAttestations';
import { useCursors } from '../../hooks/useCursors';
import { useQueryParameters } from '../../hooks/useQueryParameters';
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
  const { text } = props;
  const query = { status: STATUSES[shown], ...(text !== '' && { text }) };
  const cursors = useCursors(JSON.stringify(query));
  const list = useAttestations({
    ...query,
    limit: LEDGER_LIMIT,
    cursor: cursors.cursor,
  });
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
        cursors={cursors}
        isSearch={text !== ''}
        empty={t('governance.attestationsEmpty')}
        total={count => t('governance.attestationCount', { count })}
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
