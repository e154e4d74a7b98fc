import { CollectionError } from 'backstage-plugin-security-scorecards-node';
import { z } from 'zod';
import { filtersOf } from './filtersOf';
import { type BatchOptions, FindingBatch } from './FindingBatch';
import type { PageBudget } from './PageBudget';
import type { Partition } from './Partition';
import type { SecurityHubApi } from './SecurityHubApi';

/** A few responses of one partition. @internal */
export interface PartitionBatch {
  partition: Partition;
  batch: FindingBatch;
  /** Creation time of the last finding, from where to resume. */
  created?: string;
  /** Nothing follows. */
  done: boolean;
  /** It was left off before its end, as was asked for. */
  leftOff?: boolean;
}

const RESPONSES_PER_BATCH = 5;
// 100 findings a response: more than ten times the largest organisation measured.
const MAX_RESPONSES = 500_000;

const createdSchema = z.object({ CreatedAt: z.iso.datetime({ offset: true }) });

/**
 * Reads one partition from oldest to newest finding, by the time of creation, which does not change: findings that are
 * updated meanwhile keep their place.
 *
 * A page token that AWS does not take any more is no failure: reading starts again at the last creation time.
 *
 * @throws CollectionError when the partition cannot be read to its end
 * @internal
 */
export async function* readPartition(options: {
  api: SecurityHubApi;
  partition: Partition;
  /** Lower bound of the creation time, ISO 8601. */
  createdFrom?: string;
  convert: () => BatchOptions;
  budget: PageBudget;
  /** It is left off after so many responses. */
  limit?: number;
}): AsyncGenerator<PartitionBatch, void, void> {
  const { api, partition, budget, limit } = options;
  let created = options.createdFrom;
  let filters = filtersOf(partition, { created });
  let startedFrom = created;
  let token: string | undefined;
  let batch = new FindingBatch(options.convert());
  let responses = 0;
  for (let count = 1; ; count += 1) {
    const leftOff =
      (limit !== undefined && count > limit) ||
      !budget.take(partition.optional ?? false);
    if (leftOff) {
      yield { partition, batch, created, done: false, leftOff };
      return;
    }
    let page: { findings: unknown[]; token?: string };
    try {
      page = await api.findings(filters, token);
    } catch (error) {
      if (token && isRefusedToken(error) && created !== startedFrom) {
        startedFrom = created;
        filters = filtersOf(partition, { created });
        token = undefined;
        continue;
      }
      throw error;
    }
    batch.add(page.findings);
    created = lastCreated(page.findings) ?? created;
    responses += 1;
    const done = !page.token;
    if (done || responses >= RESPONSES_PER_BATCH) {
      yield { partition, batch, created, done };
      batch = new FindingBatch(options.convert());
      responses = 0;
    }
    if (done) {
      return;
    }
    if (page.token === token || count >= MAX_RESPONSES) {
      throw new CollectionError({
        status: 'failed',
        message:
          page.token === token
            ? 'securityhub:GetFindings sent the same page token twice'
            : `securityhub:GetFindings did not end after ${MAX_RESPONSES} pages`,
        mend: 'The next run tries again; if it lasts, report it to AWS Support with the name of the operation',
      });
    }
    token = page.token;
  }
}

function isRefusedToken(error: unknown): boolean {
  return (
    error instanceof CollectionError &&
    error.cause instanceof Error &&
    error.cause.name === 'InvalidInputException'
  );
}

function lastCreated(findings: readonly unknown[]): string | undefined {
  for (let index = findings.length - 1; index >= 0; index -= 1) {
    const read = createdSchema.safeParse(findings[index]);
    if (read.success) {
      return read.data.CreatedAt;
    }
  }
  return undefined;
}
