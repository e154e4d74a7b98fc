import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  PracticeResult,
  Waiver,
} from 'backstage-plugin-security-scorecards-common';
import { useScorecard } from '../../hooks/useScorecard';
import { useWaivers } from '../../hooks/useWaivers';
import { waivableControls } from '../../lib/waivableControls';
import { securityScorecardsTranslationRef } from '../../translation';
import { Disclosure } from '../Disclosure/Disclosure';
import { ErrorState } from '../ErrorState/ErrorState';
import ledgerClasses from '../Governance/LedgerList.module.css';
import { LedgerNotice, type Notice } from '../Governance/LedgerNotice';
import { DetailSection } from '../PracticeDrawer/DetailSection';
import { WaiverItem } from './WaiverItem';
import { WaiverRequest } from './WaiverRequest';
import classes from './Waivers.module.css';

const LIMIT = 50;

/** Waivers of a practice and its controls on an entity: what is asked for and what holds; what is over on request. */
export function PracticeWaivers(props: {
  entityRef: string;
  practice: PracticeResult;
  controlId?: string;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { entityRef, practice, controlId } = props;
  const [notice, setNotice] = useState<Notice>();
  const scorecard = useScorecard(entityRef);
  const waivers = useWaivers({
    entityRef,
    practiceId: practice.id,
    limit: LIMIT,
  });
  const settle = (news: Notice) => {
    setNotice(news);
    waivers.reload();
    scorecard.reload();
  };
  const items = waivers.data?.items ?? [];
  const open = items.filter(isOpen);
  const over = items.filter(waiver => !isOpen(waiver));
  if (
    items.length === 0 &&
    !waivers.error &&
    waivableControls(practice).length === 0
  ) {
    return null;
  }
  const listed = (list: readonly Waiver[]) => (
    <ul className={ledgerClasses.list}>
      {list.map(waiver => (
        <WaiverItem key={waiver.id} waiver={waiver} onDecided={settle} />
      ))}
    </ul>
  );
  return (
    <DetailSection
      title={t('waiver.title')}
      actions={
        <WaiverRequest
          entityRef={entityRef}
          practice={practice}
          controlId={controlId}
          onRequested={() => settle({ text: t('waiver.form.done') })}
        />
      }
    >
      <div className={classes.stack} aria-busy={waivers.isPending}>
        <LedgerNotice notice={notice} />
        {waivers.error && !waivers.data && (
          <ErrorState error={waivers.error} onRetry={waivers.reload} />
        )}
        {waivers.data && open.length === 0 && (
          <p className={classes.empty}>{t('waiver.empty')}</p>
        )}
        {open.length > 0 && listed(open)}
        {over.length > 0 && (
          <Disclosure summary={t('waiver.earlier', { count: over.length })}>
            {listed(over)}
          </Disclosure>
        )}
      </div>
    </DetailSection>
  );
}

function isOpen({ status }: Waiver): boolean {
  return status === 'requested' || status === 'active';
}
