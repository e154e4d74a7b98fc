import { useState } from 'react';
import { Button } from '@backstage/ui';
import {
  useAnalytics,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { RiCheckboxCircleFill, RiCloseCircleLine } from '@remixicon/react';
import type { Attestation } from 'backstage-plugin-security-scorecards-common';
import { useCall } from '../../hooks/useCall';
import { useMayRevokeAttestation } from '../../hooks/useMayRevokeAttestation';
import { errorStatus } from '../../lib/errorStatus';
import { securityScorecardsTranslationRef } from '../../translation';
import { ExternalLink } from '../ExternalLink/ExternalLink';
import { FramedItem } from '../FramedItem/FramedItem';
import type { Notice } from '../Governance/LedgerNotice';
import { NoteDialog } from '../Governance/NoteDialog';
import { AttestationSentence } from './AttestationSentence';
import classes from './Attestations.module.css';

/** One attestation: what was said, by whom and until when, the proof, and a button to revoke it for who may. */
export function AttestationItem(props: {
  attestation: Attestation;
  /** Names the practice and the entity too. */
  showsSubject?: boolean;
  /** Also told when another change came first. */
  onRevoked: (notice: Notice) => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const analytics = useAnalytics();
  const { attestation, onRevoked } = props;
  const { answer, entityRef, id, proofUrl, statement, status, title, version } =
    attestation;
  const [isOpen, setOpen] = useState(false);
  const mayRevoke = useMayRevokeAttestation(attestation);
  const call = useCall();
  const isDone = status === 'current' && answer === 'yes';
  const Icon = isDone ? RiCheckboxCircleFill : RiCloseCircleLine;

  const revoke = async (note: string | undefined) => {
    analytics.captureEvent('revoke-attestation', entityRef ?? 'organization');
    const finish = (notice: Notice) => {
      setOpen(false);
      onRevoked(notice);
    };
    const answered = await call.run(
      api => api.revokeAttestation(id, { note, version }),
      error => {
        const isConflict = errorStatus(error) === 409;
        if (isConflict) {
          finish({
            text: `${t('waiver.decide.conflict')} ${error.message}`,
            isConflict,
          });
        }
        return isConflict;
      },
    );
    if (answered) {
      finish({ text: `${t('attest.revoked')} ${t('attest.settling')}` });
    }
  };

  return (
    <FramedItem
      first={
        <>
          <span
            className={classes.label}
            data-status={isDone ? 'current' : 'over'}
          >
            <Icon size={16} aria-hidden />
            {status === 'current' && answer === 'no'
              ? t('attest.notDone')
              : t(`attest.statusOf.${status}`)}
          </span>
          {props.showsSubject && (
            <>
              <strong>{title}</strong>
              {entityRef === undefined ? (
                <span>{t('attest.organization')}</span>
              ) : (
                <EntityRefLink entityRef={entityRef} />
              )}
            </>
          )}
        </>
      }
    >
      <AttestationSentence attestation={attestation} />
      {statement && <p className={classes.statement}>{statement}</p>}
      {proofUrl && (
        <span>
          <ExternalLink href={proofUrl}>{t('attestation.proof')}</ExternalLink>
        </span>
      )}
      {mayRevoke && (
        <div className={classes.actions}>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setOpen(true)}
          >
            {t('attest.revoke')}
          </Button>
        </div>
      )}
      {isOpen && (
        <NoteDialog
          title={t('attest.revokeTitle', { what: title })}
          effect={t('attest.revokeEffect')}
          submitLabel={t('attest.revoke')}
          isDangerous
          isNoteRequired
          isPending={call.isPending}
          error={call.error}
          onSubmit={revoke}
          onClose={() => setOpen(false)}
        />
      )}
    </FramedItem>
  );
}
