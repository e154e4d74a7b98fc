import { useId, useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  attestationCreatePermission,
  organizationAttestationPermission,
  type AttestationRequirement,
  type PracticeResult,
} from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { AttestDialog } from './AttestDialog';
import classes from './Attestations.module.css';

/** A button to attest a practice; disabled, with the reason, for who may not. */
export function AttestRequest(props: {
  entityRef: string;
  owner: string | undefined;
  practice: PracticeResult;
  requirement: AttestationRequirement;
  onAttested: (text: string) => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const refusalId = useId();
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
    <span className={classes.request}>
      <Button
        size="small"
        variant="secondary"
        isDisabled={!isAllowed}
        aria-describedby={isRefused ? refusalId : undefined}
        onPress={() => setOpen(true)}
      >
        {t('attest.action')}
      </Button>
      {isRefused && (
        <span id={refusalId} className={classes.refusal}>
          {t('attest.mayNot')}
        </span>
      )}
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
    </span>
  );
}
