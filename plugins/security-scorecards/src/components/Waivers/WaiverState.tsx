import type { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Waiver } from 'backstage-plugin-security-scorecards-common';
import { useWaiverDetails } from '../../hooks/useWaiverDetails';
import { securityScorecardsTranslationRef } from '../../translation';
import { Person } from '../Governance/Person';
import { UntilDate } from '../Governance/UntilDate';
import { RelativeTime } from '../RelativeTime/RelativeTime';
import classes from './Waivers.module.css';

/** Where a waiver stands in words: by whom, since when, until when, and why it is over. */
export function WaiverState(props: { waiver: Waiver }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { waiver } = props;
  const { approvals, approvalsNeeded, endedAt, expiresAt, status } = waiver;
  switch (status) {
    case 'requested':
      return (
        <p className={classes.state}>
          {t('waiver.state.requested')} <Person name={waiver.requestedBy} />{' '}
          <RelativeTime at={waiver.requestedAt} />;{' '}
          {t('waiver.state.approvalsMissing', {
            count: approvalsNeeded - approvals.length,
          })}
          ; {t('waiver.state.wouldHold')} <UntilDate at={expiresAt} />
        </p>
      );
    case 'active':
      return (
        <p className={classes.state}>
          {waiver.origin !== 'api' && (
            <>
              {t('waiver.state.declared', {
                place: waiver.place ?? waiver.origin,
              })}
              .{' '}
            </>
          )}
          {t('waiver.state.approved')}{' '}
          {join(approvals.map(({ by }) => <Person key={by} name={by} />))}{' '}
          {approvals.length > 0 && (
            <RelativeTime at={approvals[approvals.length - 1].at} />
          )}
          ; {t('waiver.state.holds')} <UntilDate at={expiresAt} />
        </p>
      );
    case 'expired':
      return (
        <p className={classes.state}>
          {t('waiver.state.expired')} <UntilDate at={endedAt ?? expiresAt} />
        </p>
      );
    case 'ended':
      return (
        <p className={classes.state}>
          {t('waiver.state.ended')} {endedAt && <RelativeTime at={endedAt} />}
          {waiver.endCause && <>, {t(`waiver.cause.${waiver.endCause}`)}</>}
        </p>
      );
    default:
      return <Decided waiver={waiver} status={status} />;
  }
}

/** A waiver that a person ended: the events know who and why. */
function Decided(props: {
  waiver: Waiver;
  status: 'denied' | 'withdrawn' | 'revoked';
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { waiver, status } = props;
  const { data } = useWaiverDetails(waiver, true);
  const event = data?.events.filter(({ to }) => to === status).at(-1);
  return (
    <p className={classes.state}>
      {event ? (
        <>
          {t(`waiver.state.${status}`)} <Person name={event.actor} />{' '}
          <RelativeTime at={event.at} />
          {event.note && <>: {event.note}</>}
        </>
      ) : (
        <>
          {t('waiver.state.over')}{' '}
          <RelativeTime at={waiver.endedAt ?? waiver.expiresAt} />
        </>
      )}
    </p>
  );
}

function join(parts: readonly ReactNode[]): ReactNode {
  return parts.map((part, index) =>
    index === 0 ? part : <span key={`part ${index}`}>, {part}</span>,
  );
}
