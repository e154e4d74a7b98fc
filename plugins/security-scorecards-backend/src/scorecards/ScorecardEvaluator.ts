import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  evaluateEntity,
  summarizeScorecard,
} from 'backstage-plugin-security-scorecards-common';
import type { Database } from '../database/Database';
import { deleteScorecards } from '../database/scorecards/deleteScorecards';
import { listActiveSources } from '../database/scorecards/listActiveSources';
import {
  listDueEntities,
  type DueEntity,
} from '../database/scorecards/listDueEntities';
import { listInputHashes } from '../database/scorecards/listInputHashes';
import { markEvaluated } from '../database/scorecards/markEvaluated';
import {
  writeScorecards,
  type ScorecardRecord,
} from '../database/scorecards/writeScorecards';
import { readSignalSight } from '../database/signals/readSignalSight';
import type { EvidenceReader } from '../evidence/EvidenceReader';
import type {
  EvaluationHistory,
  EvaluationTrace,
} from '../history/EvaluationHistory';
import { chunked } from '../util/chunked';
import { readAhead } from '../util/readAhead';
import { WriteBehind } from '../util/WriteBehind';
import { yieldToEventLoop } from '../util/yieldToEventLoop';
import type {
  EvaluationContext,
  EvaluationInputReader,
  PreparedEvaluation,
} from './evaluation/EvaluationInputReader';
import { PrefetchedInputs } from './evaluation/PrefetchedInputs';

/** Entities whose inputs are read together. */
const READ_AT_ONCE = 25;
/** Entities whose scorecards are written in one transaction. */
const WRITTEN_AT_ONCE = 5;
const HOUR = 60 * 60 * 1000;

/** What a run of evaluation did. @internal */
export interface EvaluationResult {
  evaluated: number;
  written: number;
  failed: number;
}

/** What is to be written of a few entities. */
interface Computed {
  /** Time of the evaluation, ISO 8601. */
  at: string;
  records: ScorecardRecord[];
  /** Ids of entities that have no scorecard any more. */
  gone: number[];
  /** Entities that are not due any more. */
  done: DueEntity[];
  traces: EvaluationTrace[];
  /** How many could not be evaluated. */
  failed: number;
}

/**
 * Computes the scorecards of entities whose inputs changed, and of every entity at least once an hour, because time alone makes
 * evidence stale. A scorecard whose inputs are the same within the hour is not written again.
 *
 * @internal
 */
export class ScorecardEvaluator {
  readonly #database: Database;
  readonly #inputs: EvaluationInputReader;
  readonly #reader: EvidenceReader;
  readonly #history: EvaluationHistory;
  readonly #logger: LoggerService;
  readonly #clock: () => Date;

  constructor(options: {
    database: Database;
    inputs: EvaluationInputReader;
    reader: EvidenceReader;
    history: EvaluationHistory;
    logger: LoggerService;
    clock: () => Date;
  }) {
    this.#database = options.database;
    this.#inputs = options.inputs;
    this.#reader = options.reader;
    this.#history = options.history;
    this.#logger = options.logger;
    this.#clock = options.clock;
  }

  /**
   * Goes once over all entities that are due. One that cannot be evaluated stays due and keeps its scorecard. The inputs of the
   * next entities are read, and the scorecards before are written, while others are computed.
   */
  async run(options: { signal: AbortSignal }): Promise<EvaluationResult> {
    const result: EvaluationResult = { evaluated: 0, written: 0, failed: 0 };
    const writes = WriteBehind.create();
    try {
      for await (const batch of readAhead(this.#batches(options.signal))) {
        for (const chunk of chunked(batch.entities, WRITTEN_AT_ONCE)) {
          const computed = await this.#compute(chunk, {
            ...batch.context,
            ...options,
          });
          await writes.settle();
          writes.begin(() => this.#write(computed, result));
        }
      }
    } finally {
      await writes.settle();
    }
    return result;
  }

  /** The entities that are due, with what several of them need read together. */
  async *#batches(
    signal: AbortSignal,
  ): AsyncGenerator<
    { entities: readonly DueEntity[]; context: EvaluationContext },
    void
  > {
    const evaluatedBefore = this.#hourAgo();
    let context: EvaluationContext | undefined;
    let afterId = 0;
    for (;;) {
      signal.throwIfAborted();
      const entities = await listDueEntities(this.#database, {
        afterId,
        evaluatedBefore,
        limit: READ_AT_ONCE,
      });
      if (entities.length === 0) {
        return;
      }
      afterId = entities[entities.length - 1].id;
      context ??= await this.#startRun();
      const prefetched = await this.#prefetch(entities, context);
      yield { entities, context: { ...context, prefetched } };
    }
  }

  async #compute(
    entities: readonly DueEntity[],
    context: EvaluationContext & { signal: AbortSignal },
  ): Promise<Computed> {
    const at = this.#clock().toISOString();
    const stored = await listInputHashes(
      this.#database,
      entities.map(entity => entity.id),
    );
    const computed: Computed = {
      at,
      records: [],
      gone: [],
      done: [],
      traces: [],
      failed: 0,
    };
    for (const entity of entities) {
      context.signal.throwIfAborted();
      try {
        const prepared = await this.#inputs.read(entity, context);
        if (prepared) {
          const before = stored.get(entity.id);
          const record =
            before?.inputHash !== prepared.input.inputHash ||
            before.computedAt < this.#hourAgo()
              ? recordOf(entity, prepared, at)
              : undefined;
          if (record) {
            computed.records.push(record);
          }
          computed.traces.push(
            this.#history.trace(
              {
                entityId: entity.id,
                entityRef: entity.entityRef,
                evidence: prepared.evidence,
                resourceKeys: prepared.resourceKeys,
                scorecard: record?.scorecard,
              },
              at,
            ),
          );
        } else {
          computed.gone.push(entity.id);
        }
        computed.done.push(entity);
      } catch (error) {
        context.signal.throwIfAborted();
        computed.failed += 1;
        this.#logger.error('The scorecard of an entity cannot be computed', {
          entityRef: entity.entityRef,
          error: stringifyError(error),
        });
      }
      await yieldToEventLoop();
    }
    return computed;
  }

  async #write(computed: Computed, result: EvaluationResult): Promise<void> {
    const { at, records, gone, done, traces, failed } = computed;
    await this.#database.transaction(async transaction => {
      await writeScorecards(transaction, records);
      await deleteScorecards(transaction, gone);
      await yieldToEventLoop();
      await this.#history.record(transaction, { traces, at });
      await markEvaluated(transaction, { entities: done, at });
    });
    result.evaluated += done.length;
    result.written += records.length;
    result.failed += failed;
  }

  /** Undefined after an error: then each entity is read on its own, so that one that cannot be read costs no other its scorecard. */
  async #prefetch(
    entities: readonly DueEntity[],
    { signalSight }: EvaluationContext,
  ): Promise<PrefetchedInputs | undefined> {
    try {
      return await PrefetchedInputs.read({
        database: this.#database,
        reader: this.#reader,
        entityIds: entities.map(entity => entity.id),
        hasSignals: signalSight?.hasSignals ?? true,
        now: this.#clock(),
      });
    } catch (error) {
      this.#logger.warn('Inputs of scorecards are read one by one', {
        error: stringifyError(error),
      });
      return undefined;
    }
  }

  async #startRun(): Promise<EvaluationContext> {
    const accounts = await this.#reader.listAccounts();
    const activeSources = await listActiveSources(this.#database);
    await this.#history.startRun({ activeSources });
    return {
      signalSight: await readSignalSight(this.#database),
      accountNames: new Map(
        accounts.flatMap(({ id, name }) => (name ? [[id, name]] : [])),
      ),
      activeSources,
    };
  }

  #hourAgo(): string {
    return new Date(this.#clock().getTime() - HOUR).toISOString();
  }
}

function recordOf(
  entity: DueEntity,
  prepared: PreparedEvaluation,
  now: string,
): ScorecardRecord {
  const { scorecard, controls } = evaluateEntity({ ...prepared.input, now });
  return {
    entityId: entity.id,
    namespace: entity.namespace,
    scorecard,
    summary: summarizeScorecard(scorecard),
    controls,
    accountIds: prepared.accountIds,
  };
}
