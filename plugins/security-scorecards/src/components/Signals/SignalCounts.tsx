import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  SEVERITIES,
  type SignalFigures,
} from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { SeverityLabel } from '../SeverityLabel/SeverityLabel';
import classes from './Signals.module.css';

/** Active signals by severity, in words; severities without any are left out. */
export function SignalCounts(props: { counts: SignalFigures['counts'] }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const present = SEVERITIES.filter(severity => props.counts[severity] > 0);
  return (
    <ul className={classes.counts} aria-label={t('signals.counts')}>
      {present.map(severity => (
        <li key={severity}>
          {props.counts[severity]} <SeverityLabel severity={severity} />
        </li>
      ))}
    </ul>
  );
}
