import {
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiErrorWarningFill,
  RiQuestionFill,
} from '@remixicon/react';
import type { Account } from 'backstage-plugin-security-scorecards-common';
import { accountEvidence } from '../../lib/accountEvidence';
import classes from './AwsAccountPicker.module.css';

const ICONS = {
  complete: RiCheckboxCircleFill,
  partial: RiErrorWarningFill,
  denied: RiCloseCircleFill,
  none: RiQuestionFill,
} as const;

/** How much could be seen of an account, as an icon beside the words for it. */
export function AccountIcon(props: { account: Account }) {
  const evidence = accountEvidence(props.account);
  const Icon = ICONS[evidence];
  return (
    <Icon
      size={16}
      aria-hidden
      className={classes.icon}
      data-evidence={evidence}
    />
  );
}
