import type { FormEvent, ReactNode } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { securityScorecardsTranslationRef } from '../../translation';
import { themeClasses } from '../theme';
import { CallError } from './CallError';
import classes from './LedgerDialog.module.css';

/** A form in a dialog. What opened it gets the focus back when it closes. */
export function LedgerDialog(props: {
  title: string;
  submitLabel: string;
  isDangerous?: boolean;
  isPending: boolean;
  error?: Error;
  width?: string;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Portals pass events on to the forms and panels around them in React's tree.
    event.stopPropagation();
    props.onSubmit();
  };
  return (
    <Dialog
      isOpen
      isDismissable={false}
      width={props.width ?? '34rem'}
      className={`${themeClasses.root} ${classes.dialog}`}
      onOpenChange={isOpen => !isOpen && props.onClose()}
    >
      <DialogHeader>{props.title}</DialogHeader>
      <form onSubmit={submit} className={classes.form}>
        <DialogBody className={classes.body}>
          {props.children}
          {props.error && <CallError error={props.error} />}
        </DialogBody>
        <DialogFooter>
          <Button variant="secondary" slot="close">
            {t('waiver.decide.cancel')}
          </Button>
          <Button
            type="submit"
            variant="primary"
            destructive={props.isDangerous}
            isPending={props.isPending}
          >
            {props.submitLabel}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}
