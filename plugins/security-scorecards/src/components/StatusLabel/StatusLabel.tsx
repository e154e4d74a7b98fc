import { VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiIndeterminateCircleLine,
  RiPauseCircleFill,
  RiQuestionFill,
} from '@remixicon/react';
import type { Status } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './StatusLabel.module.css';

const ICONS = {
  fail: RiCloseCircleFill,
  unknown: RiQuestionFill,
  waived: RiPauseCircleFill,
  pass: RiCheckboxCircleFill,
  'not-applicable': RiIndeterminateCircleLine,
} as const;

/** A status as icon and word. The word is always there for assistive technology, also when only the icon shows. */
export function StatusLabel(props: {
  status: Status;
  iconOnly?: boolean;
  size?: number;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const Icon = ICONS[props.status];
  const text = t(`status.${props.status}`);
  return (
    <span className={classes.label} data-status={props.status} title={text}>
      <Icon size={props.size ?? 16} aria-hidden className={classes.icon} />
      {props.iconOnly ? <VisuallyHidden>{text}</VisuallyHidden> : text}
    </span>
  );
}
