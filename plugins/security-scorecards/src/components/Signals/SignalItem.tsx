import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Signal } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { AccountName } from '../AccountName/AccountName';
import { ExternalLink } from '../ExternalLink/ExternalLink';
import { RelativeTime } from '../RelativeTime/RelativeTime';
import { SeverityLabel } from '../SeverityLabel/SeverityLabel';
import classes from './Signals.module.css';

/** One signal: what was found by whom, where, and since when. */
export function SignalItem(props: { signal: Signal }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { signal } = props;
  return (
    <li className={classes.item}>
      <span className={classes.heading}>
        <SeverityLabel severity={signal.severity} />
        <strong>{signal.title}</strong>
      </span>
      <span className={classes.facts}>
        <span title={signal.type}>{signal.product}</span>
        <span title={signal.resource}>
          {signal.inherited
            ? t('signals.onAccount')
            : signal.resourceName ?? signal.resource}
        </span>
        <AccountName id={signal.account} name={signal.accountName} />
        <span>{signal.region}</span>
        <span>
          {t('signals.firstSeen')} <RelativeTime at={signal.firstObservedAt} />
        </span>
        {signal.consoleUrl && (
          <ExternalLink href={signal.consoleUrl}>
            {t('signals.openInAws')}
          </ExternalLink>
        )}
      </span>
    </li>
  );
}
