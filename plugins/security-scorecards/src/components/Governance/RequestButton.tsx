import { useId, type ReactNode } from 'react';
import { Button } from '@backstage/ui';
import classes from './RequestButton.module.css';

/** A button that opens a dialog, given as its children; disabled, with the reason, for who may not. */
export function RequestButton(props: {
  label: string;
  /** Tells more than the label, where many such buttons stand together. */
  ariaLabel?: string;
  variant: 'secondary' | 'tertiary';
  isAllowed: boolean;
  /** Why not, once it is known. */
  refusal: string | undefined;
  onPress: () => void;
  children: ReactNode;
}) {
  const { refusal } = props;
  const refusalId = useId();
  return (
    <span className={classes.root}>
      <Button
        size="small"
        variant={props.variant}
        isDisabled={!props.isAllowed}
        aria-label={props.ariaLabel}
        aria-describedby={refusal === undefined ? undefined : refusalId}
        onPress={props.onPress}
      >
        {props.label}
      </Button>
      {refusal !== undefined && (
        <span id={refusalId} className={classes.refusal}>
          {refusal}
        </span>
      )}
      {props.children}
    </span>
  );
}
