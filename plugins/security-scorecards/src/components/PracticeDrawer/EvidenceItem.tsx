import {
  useAnalytics,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type { Evidence } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { AccountName } from '../AccountName/AccountName';
import { ExternalLink } from '../ExternalLink/ExternalLink';
import { FramedItem } from '../FramedItem/FramedItem';
import { MissingPatches } from '../Patches/MissingPatches';
import { RelativeTime } from '../RelativeTime/RelativeTime';
import { SinceDate } from '../SinceDate/SinceDate';
import { StatusLabel } from '../StatusLabel/StatusLabel';
import { InheritedNote } from './InheritedNote';
import classes from './EvidenceItem.module.css';

/** One resource's result: where it is, since when, why it is unknown, and where to go on. */
export function EvidenceItem(props: {
  /** Whose scorecard it stands on. */
  entityRef: string;
  evidence: Evidence;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const analytics = useAnalytics();
  const { evidence } = props;
  const { firstObservedAt, overdueDays, reason, reasonText, remediation } =
    evidence;
  const unknownReason = reasonText ?? (reason && t(`reason.${reason}`));
  return (
    <FramedItem
      first={
        <>
          <StatusLabel status={evidence.status} />
          <span className={classes.name} title={evidence.resource}>
            {evidence.resourceName ?? evidence.resource}
          </span>
          <span className={classes.links}>
            {evidence.consoleUrl && (
              <ExternalLink href={evidence.consoleUrl}>
                {t('evidence.console')}
              </ExternalLink>
            )}
            {remediation?.url && (
              <ExternalLink
                href={remediation.url}
                onOpen={() =>
                  analytics.captureEvent('open-guidance', evidence.control)
                }
              >
                {t('evidence.guidance')}
              </ExternalLink>
            )}
          </span>
        </>
      }
    >
      <p className={classes.facts}>
        <span>{evidence.resourceType}</span>
        <AccountName id={evidence.account} name={evidence.accountName} />
        <span>{evidence.region}</span>
        <code>{evidence.control}</code>
        {firstObservedAt && (
          <span>
            <SinceDate at={firstObservedAt} />
          </span>
        )}
        {overdueDays !== undefined && overdueDays > 0 && (
          <span className={classes.overdue}>
            {t('evidence.overdue', { count: overdueDays })}
          </span>
        )}
        <span>
          {t('evidence.observed')} <RelativeTime at={evidence.observedAt} />
        </span>
      </p>
      {evidence.status === 'unknown' && unknownReason && (
        <p className={classes.note}>{unknownReason}</p>
      )}
      {evidence.inherited && <InheritedNote account={evidence.account} />}
      {evidence.suppressed && (
        <p className={classes.note}>{t('evidence.suppressed')}</p>
      )}
      {evidence.source === 'patch-manager' && evidence.status === 'fail' && (
        <MissingPatches
          entityRef={props.entityRef}
          resource={evidence.resource}
        />
      )}
    </FramedItem>
  );
}
