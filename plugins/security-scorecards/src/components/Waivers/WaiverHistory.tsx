import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Waiver } from 'backstage-plugin-security-scorecards-common';
import { useWaiverDetails } from '../../hooks/useWaiverDetails';
import { securityScorecardsTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState/ErrorState';
import { Person } from '../Governance/Person';
import disclosure from '../Disclosure/Disclosure.module.css';
import { RelativeTime } from '../RelativeTime/RelativeTime';
import classes from './Waivers.module.css';

const ACTIONS = [
  'requested',
  'approved',
  'denied',
  'withdrawn',
  'revoked',
  'expired',
  'ended',
  'declared',
  'changed',
] as const;

/** All that happened to a waiver, asked for when it is opened. */
export function WaiverHistory(props: { waiver: Waiver }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const { data, error, isPending, reload } = useWaiverDetails(
    props.waiver,
    isOpen,
  );
  // Newer backends may know more.
  const textOf = (action: string) => {
    const known = ACTIONS.find(item => item === action);
    return known ? t(`waiver.action.${known}`) : action;
  };
  return (
    <details
      className={disclosure.root}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary className={disclosure.summary}>{t('waiver.history')}</summary>
      <div className={disclosure.content} aria-busy={isPending}>
        {error && !data && <ErrorState error={error} onRetry={reload} />}
        <ol className={classes.events}>
          {data?.events.map(event => (
            <li key={`${event.at} ${event.action}`}>
              <RelativeTime at={event.at} />: {textOf(event.action)},{' '}
              {t('attest.by')} <Person name={event.actor} />
              {event.note && <>: {event.note}</>}
            </li>
          ))}
        </ol>
      </div>
    </details>
  );
}
