import { useEffect, useRef, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { WaiverStatus } from 'backstage-plugin-security-scorecards-common';
import { useCursors } from '../../hooks/useCursors';
import { useQueryParameters } from '../../hooks/useQueryParameters';
import { useWaivers } from '../../hooks/useWaivers';
import { securityScorecardsTranslationRef } from '../../translation';
import { ProblemAlerts } from '../ProblemAlerts/ProblemAlerts';
import { Section } from '../Section/Section';
import { WaiverItem } from '../Waivers/WaiverItem';
import { LedgerFilter } from './LedgerFilter';
import { LedgerList } from './LedgerList';
import { LEDGER_LIMIT } from './ledgerLimit';
import { LedgerNotice, type Notice } from './LedgerNotice';

const SHOWN = ['active', 'over', 'all'] as const;
type Shown = (typeof SHOWN)[number];
const STATUSES: Readonly<Record<Shown, WaiverStatus[]>> = {
  active: ['active'],
  over: ['denied', 'withdrawn', 'revoked', 'expired', 'ended'],
  all: ['active', 'denied', 'withdrawn', 'revoked', 'expired', 'ended'],
};

const REQUESTED: WaiverStatus[] = ['requested'];

/** Waivers of all entities: those that wait for approval, or those that were decided on. */
export function WaiverLedger(props: {
  kind: 'inbox' | 'ledger';
  text: string;
  /** How many decisions were made on this page. */
  decisions: number;
  onDecided: () => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { kind, text, decisions } = props;
  const [parameters, change] = useQueryParameters();
  const shown =
    SHOWN.find(item => item === parameters.get('waivers')) ?? 'active';
  const [notice, setNotice] = useState<Notice>();
  const query = {
    status: kind === 'inbox' ? REQUESTED : STATUSES[shown],
    ...(text !== '' && { text }),
  };
  const cursors = useCursors(JSON.stringify(query));
  const list = useWaivers({
    ...query,
    limit: LEDGER_LIMIT,
    cursor: cursors.cursor,
  });
  const problems = kind === 'ledger' ? list.data?.problems ?? [] : [];
  const seen = useRef(decisions);
  const { reload } = list;
  useEffect(() => {
    if (seen.current !== decisions) {
      seen.current = decisions;
      reload();
    }
  }, [decisions, reload]);
  return (
    <Section
      title={t(kind === 'inbox' ? 'governance.inbox' : 'governance.waivers')}
      description={t(
        kind === 'inbox'
          ? 'governance.inboxDescription'
          : 'governance.waiversDescription',
      )}
      actions={
        kind === 'ledger' && (
          <LedgerFilter
            label={t('governance.waiverFilter')}
            options={SHOWN}
            value={shown}
            onChange={waivers =>
              change({ waivers: waivers === 'active' ? undefined : waivers })
            }
          />
        )
      }
    >
      <LedgerNotice notice={notice} />
      <ProblemAlerts
        problems={problems.map(({ place, message, mend }) => ({
          value: place,
          message,
          mend,
        }))}
      />
      <LedgerList
        key={shown}
        resource={list}
        cursors={cursors}
        isSearch={text !== ''}
        empty={t(
          kind === 'inbox'
            ? 'governance.inboxEmpty'
            : 'governance.waiversEmpty',
        )}
        total={count => t('governance.waiverCount', { count })}
        render={waiver => (
          <WaiverItem
            key={waiver.id}
            waiver={waiver}
            showsEntity
            onDecided={news => {
              setNotice(news);
              props.onDecided();
            }}
          />
        )}
      />
    </Section>
  );
}
