import { useState } from 'react';
import { TextAreaField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { securityScorecardsTranslationRef } from '../../translation';
import { LedgerDialog } from './LedgerDialog';
import classes from './NoteDialog.module.css';

/** Asks for a note before something is decided. */
export function NoteDialog(props: {
  title: string;
  effect: string;
  submitLabel: string;
  isDangerous?: boolean;
  isNoteRequired?: boolean;
  isPending: boolean;
  error?: Error;
  onSubmit: (note: string | undefined) => void;
  onClose: () => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { isNoteRequired } = props;
  const [note, setNote] = useState('');
  const text = note.trim();
  return (
    <LedgerDialog
      title={props.title}
      submitLabel={props.submitLabel}
      isDangerous={props.isDangerous}
      isPending={props.isPending}
      error={props.error}
      onSubmit={() => props.onSubmit(text === '' ? undefined : text)}
      onClose={props.onClose}
    >
      <p className={classes.effect}>{props.effect}</p>
      <TextAreaField
        label={t('waiver.decide.note')}
        description={t('waiver.decide.noteHint')}
        value={note}
        maxLength={2000}
        isRequired={isNoteRequired}
        validate={() =>
          isNoteRequired && text === '' ? t('waiver.decide.noteMissing') : null
        }
        onChange={setNote}
      />
    </LedgerDialog>
  );
}
