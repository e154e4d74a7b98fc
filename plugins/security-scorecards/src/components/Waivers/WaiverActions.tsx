import { useId, useState } from 'react';
import { Button } from '@backstage/ui';
import {
  useAnalytics,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type {
  Waiver,
  WaiverDecision,
} from 'backstage-plugin-security-scorecards-common';
import { useCall } from '../../hooks/useCall';
import { useWaiverDecisions } from '../../hooks/useWaiverDecisions';
import { errorStatus } from '../../lib/errorStatus';
import { securityScorecardsTranslationRef } from '../../translation';
import type { Notice } from '../Governance/LedgerNotice';
import { NoteDialog } from '../Governance/NoteDialog';
import classes from './Waivers.module.css';

const DANGEROUS: readonly WaiverDecision[] = ['deny', 'revoke'];

/** What the reader may make of a waiver. What is refused to him stands there with the reason. */
export function WaiverActions(props: {
  waiver: Waiver;
  /** Also told when another change came first. */
  onDecided: (notice: Notice) => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { waiver, onDecided } = props;
  const analytics = useAnalytics();
  const refusalId = useId();
  const { decisions, refused, refusal } = useWaiverDecisions(waiver);
  const [decision, setDecision] = useState<WaiverDecision>();
  const call = useCall();
  const what = waiver.controlId ?? waiver.title;

  const decide = async (chosen: WaiverDecision, note: string | undefined) => {
    analytics.captureEvent(`${chosen}-waiver`, waiver.entityRef);
    const answer = await call.run(
      api =>
        api.decideWaiver(waiver.id, chosen, { note, version: waiver.version }),
      error => {
        const isConflict = errorStatus(error) === 409;
        if (isConflict) {
          setDecision(undefined);
          onDecided({
            text: `${t('waiver.decide.conflict')} ${error.message}`,
            isConflict,
          });
        }
        return isConflict;
      },
    );
    if (answer) {
      setDecision(undefined);
      onDecided({ text: t(`waiver.decide.doneOf.${chosen}`) });
    }
  };

  if (decisions.length === 0 && refused.length === 0) {
    return null;
  }
  return (
    <div className={classes.actions}>
      {decisions.map(item => (
        <Button
          key={item}
          size="small"
          variant={item === 'approve' ? 'primary' : 'secondary'}
          onPress={() => setDecision(item)}
        >
          {t(`waiver.decide.${item}`)}
        </Button>
      ))}
      {refused.map(item => (
        <Button
          key={item}
          size="small"
          variant="secondary"
          isDisabled
          aria-describedby={refusalId}
        >
          {t(`waiver.decide.${item}`)}
        </Button>
      ))}
      {refusal && (
        <span id={refusalId} className={classes.refusal}>
          {t(`waiver.decide.${refusal}`)}
        </span>
      )}
      {decision && (
        <NoteDialog
          title={t(`waiver.decide.titleOf.${decision}`, { what })}
          effect={t(`waiver.decide.effectOf.${decision}`)}
          submitLabel={t(`waiver.decide.${decision}`)}
          isDangerous={DANGEROUS.includes(decision)}
          isNoteRequired={DANGEROUS.includes(decision)}
          isPending={call.isPending}
          error={call.error}
          onSubmit={note => decide(decision, note)}
          onClose={() => setDecision(undefined)}
        />
      )}
    </div>
  );
}
