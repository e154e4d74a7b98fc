import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  evaluateScorecard,
  summarizeScorecard,
  type AttributionPreview,
  type ScorecardSummary,
} from 'backstage-plugin-security-scorecards-common';
import { countOwnResources } from '../../database/attribution/countOwnResources';
import { listAttributions } from '../../database/attribution/listAttributions';
import { listCandidates } from '../../database/attribution/listCandidates';
import { readResources } from '../../database/attribution/readResources';
import type { Database } from '../../database/Database';
import type { StoredEntity } from '../../database/entities/EntityRecord';
import { listPartIds } from '../../database/entities/listPartIds';
import { readEntities } from '../../database/entities/readEntities';
import { listActiveSources } from '../../database/scorecards/listActiveSources';
import { listMemberScopes } from '../../database/scorecards/listMemberScopes';
import { listAccountNames } from '../../database/targets/listAccountNames';
import type {
  AssumedMembership,
  EvaluationInputReader,
} from '../../scorecards/evaluation/EvaluationInputReader';
import { groupBy } from '../../util/groupBy';
import { yieldToEventLoop } from '../../util/yieldToEventLoop';
import type { ConfiguredRule } from '../config/ConfiguredRule';
import { SCORED_KINDS } from '../EntitySynchronizer';
import { readEngine, UNSTORED_ENTITY_ID } from '../readEngine';
import { readEntityRecord } from '../readEntityRecord';
import { ruleCandidates } from '../ruleCandidates';
import { describeScope } from '../scope/describeScope';
import { assumeAnnotations } from './assumeAnnotations';
import { PreviewTally } from './PreviewTally';

const BATCH = 500;
/** Resources that are looked at for one preview. */
const LIMIT = 50_000;

/**
 * Tells what other annotations would do to an entity, by the same engine and evaluation that the real change goes through.
 * Stores nothing. Previews are worked out one at a time, as each reads all scopes and the entity's evidence.
 *
 * @internal
 */
export class AttributionPreviewer {
  readonly #database: Database;
  readonly #inputs: EvaluationInputReader;
  readonly #rules: readonly ConfiguredRule[];
  readonly #allowBroadArns: boolean;
  readonly #clock: () => Date;
  readonly #limit: number;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: {
    database: Database;
    inputs: EvaluationInputReader;
    rules: readonly ConfiguredRule[];
    allowBroadArns: boolean;
    clock: () => Date;
    /** Most resources that are looked at; 50,000 unless told. */
    limit?: number;
  }) {
    this.#database = options.database;
    this.#inputs = options.inputs;
    this.#rules = options.rules;
    this.#allowBroadArns = options.allowBroadArns;
    this.#clock = options.clock;
    this.#limit = options.limit ?? LIMIT;
  }

  /** Throws `InputError` for an entity that cannot have a scorecard, and when the annotations would claim too much. */
  async preview(
    entity: Entity,
    annotations: Readonly<Record<string, string>>,
    options: { signal: AbortSignal },
  ): Promise<AttributionPreview> {
    const kinds = SCORED_KINDS.map(kind => kind.toLocaleLowerCase('en-US'));
    if (!kinds.includes(entity.kind.toLocaleLowerCase('en-US'))) {
      throw new InputError(
        `entityRef: ${stringifyEntityRef(
          entity,
        )} cannot have AWS resources; only the kinds ${SCORED_KINDS.join(
          ', ',
        )} can`,
      );
    }
    const assumed = assumeAnnotations(entity, annotations);
    const turn = this.#last
      .catch(() => {})
      .then(() => this.#preview(assumed, options.signal));
    this.#last = turn;
    return turn;
  }

  async #preview(
    entity: Entity,
    signal: AbortSignal,
  ): Promise<AttributionPreview> {
    signal.throwIfAborted();
    const record = readEntityRecord(entity, {
      allowBroadArns: this.#allowBroadArns,
    });
    const [stored] = await readEntities(this.#database, [record.entityRef]);
    const changed: StoredEntity = {
      ...record,
      id: stored?.id ?? UNSTORED_ENTITY_ID,
    };
    const tally = new PreviewTally({
      entityId: changed.id,
      members: await listPartIds(this.#database, changed.id),
    });
    const refs = await this.#attribute(changed, tally, signal);
    const now = await countOwnResources(this.#database, changed.id);
    return {
      entityRef: record.entityRef,
      scope: record.annotated
        ? describeScope(record.scope)
        : ['No annotation names AWS resources.'],
      problems: [...record.problems],
      resources: {
        now,
        then: now - tally.lostKeys.size + tally.gainedResources.length,
      },
      ...tally.result(refs),
      scorecard: await this.#scorecards(stored, changed, tally, signal),
    };
  }

  /** Attributes anew all that the change can concern. Returns the refs of entities by id. */
  async #attribute(
    changed: StoredEntity,
    tally: PreviewTally,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<number, string>> {
    const { engine, refs } = await readEngine(this.#database, {
      rules: this.#rules,
      change: changed,
    });
    const candidates = await ruleCandidates(
      this.#database,
      changed.entityRef,
      this.#rules,
    );
    let seen = 0;
    let afterKey = 0;
    for (;;) {
      signal.throwIfAborted();
      const keys = await listCandidates(this.#database, {
        ...candidates,
        entityId: changed.id,
        scope: changed.scope,
        afterKey,
        limit: BATCH,
      });
      seen += keys.length;
      if (seen > this.#limit) {
        throw new InputError(
          `annotations: they name more than ${
            this.#limit
          } resources, which is too much for a preview; add tags or accounts that narrow them`,
        );
      }
      const before = groupBy(
        await listAttributions(this.#database, keys),
        item => item.resourceKey,
      );
      for (const resource of await readResources(this.#database, keys)) {
        tally.add(
          resource,
          before.get(resource.key) ?? [],
          engine.attribute(resource),
        );
      }
      if (keys.length < BATCH) {
        return refs;
      }
      afterKey = keys[keys.length - 1];
      await yieldToEventLoop();
    }
  }

  async #scorecards(
    stored: StoredEntity | undefined,
    changed: StoredEntity,
    tally: PreviewTally,
    signal: AbortSignal,
  ): Promise<AttributionPreview['scorecard']> {
    const others = await listMemberScopes(this.#database, changed.id, {
      exceptId: changed.id,
    });
    return {
      now: stored && (await this.#summary(stored, signal)),
      then: await this.#summary(changed, signal, {
        scopes: changed.annotated ? [...others, changed.scope] : others,
        lost: tally.lostKeys,
        gained: tally.gainedResources,
      }),
    };
  }

  async #summary(
    entity: StoredEntity,
    signal: AbortSignal,
    assumed?: AssumedMembership,
  ): Promise<ScorecardSummary | undefined> {
    const prepared = await this.#inputs.read(
      { ...entity, dirty: 0 },
      {
        accountNames: await listAccountNames(this.#database),
        activeSources: await listActiveSources(this.#database),
        signal,
      },
      assumed,
    );
    return (
      prepared &&
      summarizeScorecard(
        evaluateScorecard({
          ...prepared.input,
          now: this.#clock().toISOString(),
        }),
      )
    );
  }
}
