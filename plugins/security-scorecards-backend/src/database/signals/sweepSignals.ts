import type { Knex } from 'knex';
import type { CoverageEntry } from 'backstage-plugin-security-scorecards-node';
import type { Visit } from '../../evidence/Visit';
import type { SignalPass } from '../../signals/SignalPass';
import { groupBy } from '../../util/groupBy';
import { yieldToEventLoop } from '../../util/yieldToEventLoop';
import { preferIndexLookups } from '../preferIndexLookups';
import { retryOnConflict } from '../retryOnConflict';
import { renewLease } from '../targets/renewLease';
import { archiveSignals } from './archiveSignals';
import { readOpenSignals } from './readOpenSignals';
import { upsertSignalCoverage } from './upsertSignalCoverage';

/** Circumstances of a sweep. */
export interface SignalSweepOptions {
  visit: Visit;
  pass: SignalPass;
  coverage: readonly CoverageEntry[];
  signal: AbortSignal;
  clock: () => Date;
  pageSize: number;
}

/**
 * Archives, account by account and page by page, each page in its own transaction, what a complete full pass has not seen in accounts
 * and regions that were read completely. An account counts as read when all its regions that the pass speaks of were.
 */
export async function sweepSignals(
  knex: Knex,
  options: SignalSweepOptions,
): Promise<number> {
  const { visit, clock } = options;
  const byAccount = groupBy(options.coverage, entry => entry.accountId);
  const complete: string[] = [];
  let archived = 0;
  for (const [accountId, entries] of byAccount) {
    const read = entries.filter(entry => entry.status === 'succeeded');
    if (read.length > 0) {
      archived += await sweepAccount(knex, {
        ...options,
        accountId,
        regions: new Set(read.map(entry => entry.region)),
      });
    }
    if (read.length === entries.length) {
      complete.push(accountId);
    }
  }
  const now = clock().toISOString();
  await knex.transaction(async tx => {
    await renewLease(tx, { visit, now });
    await upsertSignalCoverage(tx, {
      source: visit.source,
      accountIds: complete.sort(),
      now,
    });
  });
  return archived;
}

async function sweepAccount(
  knex: Knex,
  options: SignalSweepOptions & {
    accountId: string;
    regions: ReadonlySet<string>;
  },
): Promise<number> {
  const { visit, pass, regions, pageSize } = options;
  let archived = 0;
  let afterId = 0;
  for (;;) {
    options.signal.throwIfAborted();
    const page = await readOpenSignals(knex, {
      source: visit.source,
      accountId: options.accountId,
      writtenBefore: pass.startedAt,
      afterId,
      limit: pageSize,
    });
    const unseen = page
      .filter(row => regions.has(row.region) && !pass.seen.has(row.id))
      .map(row => row.id);
    if (unseen.length > 0) {
      const now = options.clock().toISOString();
      archived += await retryOnConflict(() =>
        knex.transaction(async tx => {
          await preferIndexLookups(tx);
          await renewLease(tx, { visit, now });
          return archiveSignals(tx, {
            keys: unseen,
            writtenBefore: pass.startedAt,
            now,
          });
        }),
      );
    }
    if (page.length < pageSize) {
      return archived;
    }
    afterId = page[page.length - 1].id;
    await yieldToEventLoop();
  }
}
