import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiErrorWarningFill,
  RiQuestionFill,
} from '@remixicon/react';
import type { SourceStatus } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './SourceStatusLabel.module.css';

const ICONS = {
  succeeded: RiCheckboxCircleFill,
  partial: RiErrorWarningFill,
  stale: RiErrorWarningFill,
  'not-enabled': RiErrorWarningFill,
  failed: RiCloseCircleFill,
  denied: RiCloseCircleFill,
  never: RiQuestionFill,
} as const;

const TONES = {
  succeeded: 'good',
  partial: 'warning',
  stale: 'warning',
  'not-enabled': 'warning',
  failed: 'bad',
  denied: 'bad',
  never: 'neutral',
} as const;

/** How visits to a source went, as icon and words. */
export function SourceStatusLabel(props: { status: SourceStatus }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const Icon = ICONS[props.status];
  return (
    <span className={classes.label} data-tone={TONES[props.status]}>
      <Icon size={16} aria-hidden />
      {t(`sourceStatus.${props.status}`)}
    </span>
  );
}
