import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiCloseCircleLine,
  RiHourglassLine,
  RiPauseCircleFill,
  RiTimeLine,
} from '@remixicon/react';
import type { WaiverStatus } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './Waivers.module.css';

const ICONS = {
  requested: RiHourglassLine,
  active: RiPauseCircleFill,
  denied: RiCloseCircleLine,
  withdrawn: RiCloseCircleLine,
  revoked: RiCloseCircleLine,
  expired: RiTimeLine,
  ended: RiTimeLine,
} as const;

/** Where a waiver stands, as icon and word. */
export function WaiverStateLabel(props: { status: WaiverStatus }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const Icon = ICONS[props.status];
  return (
    <span className={classes.label} data-status={props.status}>
      <Icon size={16} aria-hidden />
      {t(`waiver.status.${props.status}`)}
    </span>
  );
}
