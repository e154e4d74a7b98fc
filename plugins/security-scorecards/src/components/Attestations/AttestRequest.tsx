import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  attestationCreatePermission,
  organizationAttestationPermission,
  type AttestationRequirement,
  type PracticeResult,
} from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { RequestButton } from '../Governance/RequestButton';
import { AttestDialog } from './AttestDialog';

/** A button to attest a practice; disabled, with the reason, for who may not. */
export function AttestRequest(props: {
  entityRef: string;
  owner: string | undefined;
  practice: PracticeResult;
  requirement: AttestationRequirement;
  onAttested: (text: string) => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const ofEntity = usePermission({
    permission: attestationCreatePermission,
    resourceRef: props.entityRef,
  });
  const ofOrganization = usePermission({
    permission: organizationAttestationPermission,
  });
  const isAllowed = ofEntity.allowed || ofOrganization.allowed;
  const isRefused = !ofEntity.loading && !ofOrganization.loading && !isAllowed;
  return (
    <RequestButton
      label={t('attest.action')}
      variant="secondary"
      isAllowed={isAllowed}
      refusal={isRefused ? t('attest.mayNot') : undefined}
      onPress={() => setOpen(true)}
    >
      {isOpen && (
        <AttestDialog
          entityRef={props.entityRef}
          owner={props.owner}
          practice={props.practice}
          requirement={props.requirement}
          may={{
            entities: ofEntity.allowed,
            organization: ofOrganization.allowed,
          }}
          onClose={() => setOpen(false)}
          onAttested={text => {
            setOpen(false);
            props.onAttested(text);
          }}
        />
      )}
    </RequestButton>
  );
}
