import {
  STATUSES,
  type ControlFigure,
  type Scorecard,
  type ScorecardSummary,
  type Status,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { chunked } from '../../util/chunked';
import { yieldToEventLoop } from '../../util/yieldToEventLoop';
import { isPostgres } from '../rowSource';
import { syncRows } from './syncRows';
import { writeScorecardControls } from './writeScorecardControls';

/** A computed scorecard with what it is found and ranked by. @internal */
export interface ScorecardRecord {
  entityId: number;
  namespace: string;
  scorecard: Scorecard;
  summary: ScorecardSummary;
  controls: readonly ControlFigure[];
  /** Accounts in which the entity lives. */
  accountIds: readonly string[];
}

/** Writes scorecards in the place of those that are there. @internal */
export async function writeScorecards(
  transaction: Knex.Transaction,
  records: readonly ScorecardRecord[],
): Promise<void> {
  if (records.length === 0) {
    return;
  }
  // On SQLite each statement keeps the process; between them requests that need no database get their turn.
  const atOnce = isPostgres(transaction) ? records.length : 1;
  for (const chunk of chunked(records, atOnce)) {
    await transaction('scorecards')
      .insert(chunk.map(toRow))
      .onConflict('entity_id')
      .merge();
    await yieldToEventLoop();
  }
  await writeDomains(transaction, records);
  await writeAccounts(transaction, records);
  await yieldToEventLoop();
  await writeScorecardControls(transaction, records);
}

function toRow({
  entityId,
  namespace,
  scorecard,
  summary,
  controls,
}: ScorecardRecord) {
  const { failingControls, failingResources } = scorecard.counts;
  return {
    entity_id: entityId,
    entity_ref: scorecard.entityRef,
    kind: lower(scorecard.kind),
    namespace,
    title: scorecard.title,
    title_sort: lower(scorecard.title),
    owner: scorecard.owner ?? null,
    system: scorecard.system ?? null,
    lifecycle: scorecard.lifecycle ?? null,
    criticality: scorecard.criticality,
    score: scorecard.score.value ?? null,
    low: scorecard.score.low,
    high: scorecard.score.high,
    coverage: scorecard.score.coverage,
    grade: scorecard.grade ?? null,
    risk: scorecard.risk.value,
    status: worstStatus(controls),
    failing: sum(Object.values(failingControls)),
    failing_critical: failingControls.critical,
    failing_high: failingControls.high,
    failing_medium: failingControls.medium,
    failing_low: failingControls.low,
    failing_resources: failingResources,
    oldest_evidence_at: scorecard.oldestEvidenceAt ?? null,
    input_hash: scorecard.inputHash,
    computed_at: scorecard.computedAt,
    summary: JSON.stringify(summary),
    document: JSON.stringify(scorecard),
  };
}

/** Worst status of the own controls; unknown when nothing tells anything. */
function worstStatus(controls: readonly ControlFigure[]): Status {
  const present = new Set(
    controls.filter(({ inherited }) => !inherited).map(({ status }) => status),
  );
  return STATUSES.find(status => present.has(status)) ?? 'unknown';
}

async function writeDomains(
  transaction: Knex.Transaction,
  records: readonly ScorecardRecord[],
): Promise<void> {
  await syncRows(transaction, {
    table: 'scorecard_domains',
    key: ['entity_id', 'domain_id'],
    columns: {
      entity_id: 'integer',
      domain_id: 'text',
      status: 'text',
      failing: 'integer',
    },
    entityIds: records.map(record => record.entityId),
    rows: records.flatMap(({ entityId, summary }) =>
      summary.domains.map(domain => [
        entityId,
        domain.id,
        domain.status,
        sum(Object.values(domain.failingControls)),
      ]),
    ),
  });
}

async function writeAccounts(
  transaction: Knex.Transaction,
  records: readonly ScorecardRecord[],
): Promise<void> {
  await syncRows(transaction, {
    table: 'scorecard_accounts',
    key: ['entity_id', 'account_id'],
    columns: { entity_id: 'integer', account_id: 'text' },
    entityIds: records.map(record => record.entityId),
    rows: records.flatMap(({ entityId, accountIds }) =>
      accountIds.map(accountId => [entityId, accountId]),
    ),
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
