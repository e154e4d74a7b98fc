import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Attestation,
  AttestationState,
  PracticeResult,
} from 'backstage-plugin-security-scorecards-common';
import { useAttestations } from '../../hooks/useAttestations';
import { useCatalogue } from '../../hooks/useCatalogue';
import { useScorecard } from '../../hooks/useScorecard';
import { securityScorecardsTranslationRef } from '../../translation';
import { Disclosure } from '../Disclosure/Disclosure';
import { ErrorState } from '../ErrorState/ErrorState';
import ledgerClasses from '../Governance/LedgerList.module.css';
import { LedgerNotice, type Notice } from '../Governance/LedgerNotice';
import { DetailSection } from '../PracticeDrawer/DetailSection';
import { AttestationItem } from './AttestationItem';
import { AttestRequest } from './AttestRequest';
import { AttestedState } from './AttestedState';
import classes from './Attestations.module.css';

const LIMIT = 20;

/** What is asked of a practice that no check can prove, who vouched for it and until when, and the way to do so. */
export function PracticeAttestation(props: {
  entityRef: string;
  owner: string | undefined;
  practice: PracticeResult;
  /** As the scorecard has it, with what is inherited. */
  state: AttestationState;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { entityRef, practice } = props;
  const [notice, setNotice] = useState<Notice>();
  const scorecard = useScorecard(entityRef);
  const requirement = useCatalogue().data?.practices.find(
    ({ id }) => id === practice.id,
  )?.attestation;
  const ledger = useAttestations({
    entityRef,
    practiceId: practice.id,
    limit: LIMIT,
  });
  const settle = (news: Notice) => {
    setNotice(news);
    ledger.reload();
    scorecard.reload();
  };
  const items = ledger.data?.items ?? [];
  const current = items.filter(({ status }) => status === 'current');
  const over = items.filter(({ status }) => status !== 'current');
  const listed = (list: readonly Attestation[]) => (
    <ul className={ledgerClasses.list}>
      {list.map(item => (
        <AttestationItem key={item.id} attestation={item} onRevoked={settle} />
      ))}
    </ul>
  );
  return (
    <DetailSection
      title={t('attestation.title')}
      actions={
        requirement && (
          <AttestRequest
            entityRef={entityRef}
            owner={props.owner}
            practice={practice}
            requirement={requirement}
            onAttested={text => settle({ text })}
          />
        )
      }
    >
      <div className={classes.stack}>
        {requirement && (
          <p className={classes.question}>{requirement.question}</p>
        )}
        <LedgerNotice notice={notice} />
        {/* The ledger is ahead of the scorecard, and tells more of what was attested for the entity itself. */}
        {current.length > 0 ? (
          listed(current)
        ) : (
          <AttestedState state={props.state} />
        )}
        {ledger.error && !ledger.data && (
          <ErrorState error={ledger.error} onRetry={ledger.reload} />
        )}
        {over.length > 0 && (
          <Disclosure summary={t('attest.earlier', { count: over.length })}>
            {listed(over)}
          </Disclosure>
        )}
      </div>
    </DetailSection>
  );
}
