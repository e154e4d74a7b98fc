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
import { yieldToEventLoop } from '../util/yieldToEventLoop';
import type {
  EvaluationContext,
  EvaluationInputReader,
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

  /** Goes once over all entities that are due. One that cannot be evaluated stays due and keeps its scorecard. */
  async run(options: { signal: AbortSignal }): Promise<EvaluationResult> {
    const result: EvaluationResult = { evaluated: 0, written: 0, failed: 0 };
    const evaluatedBefore = this.#hourAgo();
    let context: EvaluationContext | undefined;
    let afterId = 0;
    for (;;) {
      options.signal.throwIfAborted();
      const entities = await listDueEntities(this.#database, {
        afterId,
        evaluatedBefore,
        limit: READ_AT_ONCE,
      });
      if (entities.length === 0) {
        return result;
      }
      afterId = entities[entities.length - 1].id;
      context ??= await this.#startRun();
      const prefetched = await this.#prefetch(entities, context);
      for (const chunk of chunked(entities, WRITTEN_AT_ONCE)) {
        await this.#evaluate(
          chunk,
          { ...context, ...options, prefetched },
          result,
        );
      }
    }
  }

  async #evaluate(
    entities: readonly DueEntity[],
    context: EvaluationContext & { signal: AbortSignal },
    result: EvaluationResult,
  ): Promise<void> {
    const at = this.#clock().toISOString();
    const stored = await listInputHashes(
      this.#database,
      entities.map(entity => entity.id),
    );
    const records: ScorecardRecord[] = [];
    const gone: number[] = [];
    const done: DueEntity[] = [];
    const traces: EvaluationTrace[] = [];
    for (const entity of entities) {
      context.signal.throwIfAborted();
      try {
        const prepared = await this.#inputs.read(entity, context);
        const before = stored.get(entity.id);
        if (!prepared) {
          gone.push(entity.id);
        } else if (
          before?.inputHash !== prepared.input.inputHash ||
          before.computedAt < this.#hourAgo()
        ) {
          const { scorecard, controls } = evaluateEntity({
            ...prepared.input,
            now: at,
          });
          records.push({
            entityId: entity.id,
            namespace: entity.namespace,
            scorecard,
            summary: summarizeScorecard(scorecard),
            controls,
            accountIds: prepared.accountIds,
          });
        }
        if (prepared) {
          const { id: entityId, entityRef } = entity;
          const { evidence, resourceKeys } = prepared;
          const written = records.find(record => record.entityId === entityId);
          traces.push({
            entityId,
            entityRef,
            evidence,
            resourceKeys,
            scorecard: written?.scorecard,
          });
        }
        done.push(entity);
      } catch (error) {
        context.signal.throwIfAborted();
        result.failed += 1;
        this.#logger.error('The scorecard of an entity cannot be computed', {
          entityRef: entity.entityRef,
          error: stringifyError(error),
        });
      }
      await yieldToEventLoop();
    }
    await this.#database.transaction(async transaction => {
      await writeScorecards(transaction, records);
      await deleteScorecards(transaction, gone);
      await yieldToEventLoop();
      await this.#history.record(transaction, { traces, at });
      await markEvaluated(transaction, { entities: done, at });
    });
    result.evaluated += done.length;
    result.written += records.length;
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
