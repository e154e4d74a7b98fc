import type { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ControlResult } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { ControlFacts } from '../ControlFacts/ControlFacts';
import { SeverityLabel } from '../SeverityLabel/SeverityLabel';
import { StatusLabel } from '../StatusLabel/StatusLabel';
import classes from './ControlRow.module.css';

/** One control with its counts. Choosing it shows its resources. */
export function ControlRow(props: {
  control: ControlResult;
  isSelected?: boolean;
  /** What can be done with it, beside it. */
  action?: ReactNode;
  onOpen: () => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { control } = props;
  return (
    <li className={classes.item}>
      <button
        type="button"
        className={classes.control}
        aria-pressed={props.isSelected}
        onClick={props.onOpen}
        title={t('control.open')}
      >
        <span className={classes.status}>
          <StatusLabel status={control.status} />
        </span>
        <span className={classes.text}>
          <span>
            <code className={classes.id}>{control.id}</code> {control.title}
          </span>
          <ControlFacts control={control} />
        </span>
        <SeverityLabel severity={control.severity} />
      </button>
      {props.action}
    </li>
  );
}
