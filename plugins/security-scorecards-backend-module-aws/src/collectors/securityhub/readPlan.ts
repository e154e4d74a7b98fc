import { CollectionError } from 'backstage-plugin-security-scorecards-node';
import { merge } from '../merge';
import type { Checkpoint } from './Checkpoint';
import type { BatchOptions } from './FindingBatch';
import type { PageBudget } from './PageBudget';
import type { Partition } from './Partition';
import { type PartitionBatch, readPartition } from './readPartition';
import type { SecurityHubApi } from './SecurityHubApi';
import type { VisitPlan } from './VisitPlan';
import type { VisitState } from './VisitState';

// What the burst and the rate of AWS permit within a few seconds, one page after the other.
const LEAD_RESPONSES = 20;

/**
 * Reads the queries of a plan: the lead alone, and what it leaves side by side. A query that fails leaves the others their
 * results; only the end of the visit ends them all.
 * @internal
 */
export async function* readPlan(options: {
  plan: VisitPlan;
  api: SecurityHubApi;
  progress: Checkpoint;
  state: VisitState;
  budget: PageBudget;
  concurrency: number;
  convert: () => BatchOptions;
}): AsyncGenerator<PartitionBatch, void, void> {
  const { plan, progress, state, concurrency } = options;
  const read = (partition: Partition, limit?: number) =>
    readPartition({
      ...options,
      partition,
      limit,
      createdFrom: progress.createdFrom(partition.key),
    });
  const { lead } = plan;
  if (lead && !progress.isDone(lead.key)) {
    let ended = false;
    try {
      for await (const batch of read(lead, LEAD_RESPONSES)) {
        ended = batch.done;
        if (ended) {
          plan.partitions.forEach(({ key }) =>
            progress.advance(key, { done: true }),
          );
        }
        yield batch;
      }
    } catch (error) {
      // The others begin where it failed, and say for which accounts it lasts.
      if (!(error instanceof CollectionError)) {
        throw error;
      }
    }
    if (!ended) {
      const created = progress.createdFrom(lead.key);
      plan.partitions.forEach(({ key }) =>
        progress.advance(key, { done: false, created }),
      );
      progress.advance(lead.key, { done: true });
    }
  }
  const rest = plan.partitions.filter(({ key }) => !progress.isDone(key));
  state.expect(rest.length);
  yield* merge(
    rest.map(partition => () => reported(read(partition), partition, state)),
    concurrency,
  );
}

async function* reported(
  batches: AsyncGenerator<PartitionBatch, void, void>,
  partition: Partition,
  state: VisitState,
): AsyncGenerator<PartitionBatch, void, void> {
  try {
    yield* batches;
  } catch (error) {
    if (!(error instanceof CollectionError)) {
      throw error;
    }
    state.failed(partition, error);
  }
}
