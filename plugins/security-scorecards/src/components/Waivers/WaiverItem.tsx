import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Waiver } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { ExternalLink } from '../ExternalLink/ExternalLink';
import { FramedItem } from '../FramedItem/FramedItem';
import type { Notice } from '../Governance/LedgerNotice';
import { Person } from '../Governance/Person';
import { SeverityLabel } from '../SeverityLabel/SeverityLabel';
import { WaiverActions } from './WaiverActions';
import { WaiverHistory } from './WaiverHistory';
import { WaiverState } from './WaiverState';
import { WaiverStateLabel } from './WaiverStateLabel';
import classes from './Waivers.module.css';

/** One waiver: what it covers and why, where it stands, and what the reader may do with it. */
export function WaiverItem(props: {
  waiver: Waiver;
  showsEntity?: boolean;
  onDecided: (notice: Notice) => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { waiver } = props;
  return (
    <FramedItem
      first={
        <>
          <WaiverStateLabel status={waiver.status} />
          <span className={classes.what}>
            {waiver.controlId && <code>{waiver.controlId}</code>}{' '}
            <strong>{waiver.title}</strong>
          </span>
          <SeverityLabel severity={waiver.severity} />
        </>
      }
    >
      {props.showsEntity && (
        <p className={classes.state}>
          <EntityRefLink entityRef={waiver.entityRef} />
        </p>
      )}
      <WaiverState waiver={waiver} />
      <p className={classes.reason}>
        {t(`waiver.category.${waiver.category}`)}: {waiver.reason}
      </p>
      <p className={classes.facts}>
        <Extent waiver={waiver} />
        <span>
          {t('waiver.owner')} <Person name={waiver.owner} />
        </span>
        {waiver.ticketUrl && (
          <ExternalLink href={waiver.ticketUrl}>
            {t('waiver.ticket')}
          </ExternalLink>
        )}
      </p>
      <WaiverHistory waiver={waiver} />
      <WaiverActions waiver={waiver} onDecided={props.onDecided} />
    </FramedItem>
  );
}

function Extent(props: { waiver: Waiver }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { endsOnChange, resourceCount, resourceIds, tags } = props.waiver;
  if (resourceCount !== undefined) {
    return (
      <span title={resourceIds?.join('\n')}>
        {t('waiver.someResources', { count: resourceCount })}
        {endsOnChange && `, ${t('waiver.endsOnChange')}`}
      </span>
    );
  }
  return (
    <span>
      {tags === undefined
        ? t('waiver.allResources')
        : t('waiver.tags', { tags })}
    </span>
  );
}
