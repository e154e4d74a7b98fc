import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  waiverRequestPermission,
  type PracticeResult,
} from 'backstage-plugin-security-scorecards-common';
import { waivableControls } from '../../lib/waivableControls';
import { securityScorecardsTranslationRef } from '../../translation';
import { RequestButton } from '../Governance/RequestButton';
import { WaiverDialog } from './WaiverDialog';

/** A button that asks for a waiver; disabled, with the reason, for who may not. */
export function WaiverRequest(props: {
  entityRef: string;
  practice: PracticeResult;
  /** The control that it is about; the practice as a whole can still be chosen. */
  controlId?: string;
  /** Leaves out what the reader may not do, where many buttons stand together. */
  isCompact?: boolean;
  onRequested: () => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { entityRef, practice, controlId } = props;
  const [isOpen, setOpen] = useState(false);
  const { allowed, loading } = usePermission({
    permission: waiverRequestPermission,
    resourceRef: entityRef,
  });
  const isRefused = !loading && !allowed;
  const failing = waivableControls(practice);
  if (failing.length === 0 || (props.isCompact && !allowed)) {
    return null;
  }
  return (
    <RequestButton
      label={t('waiver.request')}
      ariaLabel={controlId && t('waiver.requestFor', { control: controlId })}
      variant={props.isCompact ? 'tertiary' : 'secondary'}
      isAllowed={allowed}
      refusal={isRefused ? t('waiver.mayNotRequest') : undefined}
      onPress={() => setOpen(true)}
    >
      {isOpen && (
        <WaiverDialog
          entityRef={entityRef}
          practice={practice}
          failing={failing}
          controlId={failing.find(({ id }) => id === controlId)?.id}
          onClose={() => setOpen(false)}
          onRequested={() => {
            setOpen(false);
            props.onRequested();
          }}
        />
      )}
    </RequestButton>
  );
}
