import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PracticeResult } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { PracticeAttestation } from '../Attestations/PracticeAttestation';
import { ControlRow } from '../Checklist/ControlRow';
import { PracticeWaivers } from '../Waivers/PracticeWaivers';
import { DetailSection } from './DetailSection';
import { EvidencePanel } from './EvidencePanel';
import { PracticeTexts } from './PracticeTexts';
import { References } from './References';
import classes from './PracticeDetail.module.css';

/** What, why, how to fix; then the controls and the resources behind them. */
export function PracticeDetail(props: {
  entityRef: string;
  /** Ref of who owns the entity. */
  owner?: string;
  practice: PracticeResult;
  controlId?: string;
  onSelectControl: (controlId: string | undefined) => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { practice, controlId } = props;
  return (
    <>
      <PracticeTexts practice={practice} controlId={controlId} />
      {practice.attestation?.required && (
        <PracticeAttestation
          entityRef={props.entityRef}
          owner={props.owner}
          practice={practice}
          state={practice.attestation}
        />
      )}
      <PracticeWaivers
        entityRef={props.entityRef}
        practice={practice}
        controlId={controlId}
      />
      {practice.controls.length > 0 && (
        <>
          <DetailSection title={t('drawer.controls')}>
            <ul className={classes.controls}>
              {practice.controls.map(control => (
                <ControlRow
                  key={`${control.id} ${control.inherited}`}
                  control={control}
                  isSelected={control.id === controlId}
                  onOpen={() =>
                    props.onSelectControl(
                      control.id === controlId ? undefined : control.id,
                    )
                  }
                />
              ))}
            </ul>
          </DetailSection>
          <EvidencePanel
            key={controlId}
            entityRef={props.entityRef}
            practice={practice}
            controlId={controlId}
          />
        </>
      )}
      <References practiceId={practice.id} />
    </>
  );
}
