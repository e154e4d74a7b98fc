import {
  accountResourceId,
  type Catalogue,
  type EvaluationInput,
  type EvidenceRecord,
  type EvidenceSource,
  type ScoringSettings,
} from 'backstage-plugin-security-scorecards-common';
import type { Database } from '../../database/Database';
import type { EntityScope } from '../../attribution/scope/EntityScope';
import { listDisabledControls } from '../../database/controls/listDisabledControls';
import { listAccountParity } from '../../database/scorecards/listAccountParity';
import { listClaims } from '../../database/scorecards/listClaims';
import type { DueEntity } from '../../database/scorecards/listDueEntities';
import { listMemberScopes } from '../../database/scorecards/listMemberScopes';
import {
  listOwnResources,
  type OwnResource,
} from '../../database/scorecards/listOwnResources';
import type { StoredEvidence } from '../../evidence/StoredEvidence';
import type { StoredSignalSight } from '../../database/signals/readSignalSight';
import type { StoredCoverage } from '../../evidence/StoredCoverage';
import type { EvidenceReader } from '../../evidence/EvidenceReader';
import { chunked } from '../../util/chunked';
import { yieldToEventLoop } from '../../util/yieldToEventLoop';
import { accountsInScope } from './accountsInScope';
import { GovernanceInputs } from '../../governance/GovernanceInputs';
import { BETWEEN, InputHash } from './InputHash';
import { readSignals } from './readSignals';
import type { PrefetchedInputs } from './PrefetchedInputs';
import { sourceStates } from './sourceStates';
import { summarizeScope } from './summarizeScope';

/** Resources whose evidence is read at once: some hundred rows, a few milliseconds on SQLite. */
const RESOURCES_AT_ONCE = 50;
const CLAIMS_SHOWN = 100;

/** All that the evaluation of an entity needs. @internal */
export interface PreparedEvaluation {
  input: Omit<EvaluationInput, 'now'>;
  /** Accounts in which the entity lives. */
  accountIds: string[];
  /** All evidence of the input, own and inherited, as it is stored. */
  evidence: StoredEvidence[];
  /** Keys of the entity's own resources. */
  resourceKeys: number[];
}

/** What is the same for all entities of a run. @internal */
export interface EvaluationContext {
  accountNames: ReadonlyMap<string, string>;
  /** Sources that are collected from. */
  activeSources: readonly EvidenceSource[];
  /** How far the sources of signals have looked; read for each entity where it is not given. */
  signalSight?: StoredSignalSight;
  /** What was read for several entities together; the others are read one by one. */
  prefetched?: PrefetchedInputs;
}

/** What an entity would have, in the place of what is stored. @internal */
export interface AssumedMembership {
  /** Scopes of the entity and of its parts. */
  scopes: readonly EntityScope[];
  /** Keys of resources that would count no more. */
  lost: ReadonlySet<number>;
  /** Resources that would count in addition. */
  gained: readonly OwnResource[];
}

/** Reads from the store what scorecards are a function of. @internal */
export class EvaluationInputReader {
  readonly #database: Database;
  readonly #reader: EvidenceReader;
  readonly #catalogue: { readonly current: Catalogue };
  readonly #settings: ScoringSettings;
  readonly #clock: () => Date;

  constructor(options: {
    database: Database;
    reader: EvidenceReader;
    /** `current` is read once for each entity. */
    catalogue: { readonly current: Catalogue };
    settings: ScoringSettings;
    clock: () => Date;
  }) {
    this.#database = options.database;
    this.#reader = options.reader;
    this.#catalogue = options.catalogue;
    this.#settings = options.settings;
    this.#clock = options.clock;
  }

  /**
   * The input of one entity, as it is stored or as it would be; undefined when neither it nor any part of it has a scope or a resource.
   * Memory grows with the entity's evidence, and no further.
   */
  async read(
    entity: DueEntity,
    context: EvaluationContext & { signal: AbortSignal },
    assumed?: AssumedMembership,
  ): Promise<PreparedEvaluation | undefined> {
    const catalogue = this.#catalogue.current;
    const known = assumed ? undefined : context.prefetched?.entity(entity.id);
    const prefetched = known && context.prefetched;
    const scopes =
      assumed?.scopes ??
      known?.scopes ??
      (await listMemberScopes(this.#database, entity.id));
    const resources: OwnResource[] = [];
    const own: StoredEvidence[] = [];
    const hash = new InputHash();
    const pages = known
      ? [known]
      : this.#pages(entity.id, context.signal, assumed);
    for await (const page of pages) {
      for (const resource of page.resources) {
        resources.push(resource);
        const { resourceId, resourceType, accountId, region } = resource;
        hash.addItem(
          [resourceId, resourceType, accountId, region].join(BETWEEN),
        );
      }
      for (const row of page.evidence) {
        own.push(row);
      }
      addEvidence(hash, 'own', page.evidence);
    }
    if (scopes.length === 0 && resources.length === 0) {
      return undefined;
    }
    const accountIds = livingAccounts(scopes, resources);
    const others = accountsOfOthers(accountIds, resources);
    const inherited =
      prefetched?.accountEvidence(others) ?? (await this.#inherited(others));
    addEvidence(hash, 'inherited', inherited);
    const sources = sourceStates({
      ...context,
      scopes,
      resources,
      coverage:
        prefetched?.coverage(accountIds) ?? (await this.#coverage(accountIds)),
    });
    const scope = summarizeScope({
      entity,
      accountIds,
      resources,
      claims:
        known?.claims.slice(0, CLAIMS_SHOWN) ??
        (await listClaims(this.#database, {
          entityId: entity.id,
          limit: CLAIMS_SHOWN,
        })),
    });
    const disabledControls =
      prefetched?.disabledControls(accountIds) ??
      (await listDisabledControls(this.#database, accountIds));
    const signals = await readSignals(this.#database, {
      accountIds,
      resourceKeys: resources.map(resource => resource.key),
      sight: context.signalSight,
      prefetched: known?.signals,
    });
    const accountParity = entity.scope.ownsAccounts
      ? await listAccountParity(this.#database, entity.scope.accounts)
      : undefined;
    const { entityRef, title, kind, owner, system, lifecycle, criticality } =
      entity;
    const evaluated = {
      entityRef,
      title,
      kind,
      owner,
      system,
      lifecycle,
      criticality,
    };
    const governance =
      prefetched?.governance ??
      (await GovernanceInputs.read({
        database: this.#database,
        entityIds: [entity.id],
        now: this.#clock(),
      }));
    const { waivers, attestations } = governance.of(entity, own, catalogue);
    hash.addPart([evaluated, sources, scope, entity.problems]);
    hash.addPart([waivers, attestations]);
    hash.addPart([catalogue.version, this.#settings]);
    hash.addPart(disabledControls);
    hash.addPart(accountParity && [...accountParity]);
    hash.addPart(signals);
    return {
      accountIds,
      evidence: [...own, ...inherited],
      resourceKeys: resources.map(resource => resource.key),
      input: {
        entity: evaluated,
        own,
        inherited,
        accountParity,
        signals,
        resources: [...resources, ...accountsInScope(entity.scope)],
        sources,
        disabledControls,
        scope,
        problems: entity.problems,
        waivers,
        attestations,
        catalogue,
        settings: this.#settings,
        inputHash: hash.digest(),
      },
    };
  }

  async *#pages(
    entityId: number,
    signal: AbortSignal,
    assumed: AssumedMembership | undefined,
  ): AsyncGenerator<{ resources: OwnResource[]; evidence: StoredEvidence[] }> {
    const lost = assumed?.lost;
    for await (const page of this.#stored(entityId)) {
      yield this.#withEvidence(
        lost ? page.filter(resource => !lost.has(resource.key)) : page,
      );
      signal.throwIfAborted();
      await yieldToEventLoop();
    }
    for (const page of chunked(assumed?.gained ?? [], RESOURCES_AT_ONCE)) {
      yield this.#withEvidence([...page]);
      signal.throwIfAborted();
      await yieldToEventLoop();
    }
  }

  async #withEvidence(resources: OwnResource[]) {
    const evidence = await this.#reader.listEvidence({
      resourceKeys: resources.map(resource => resource.key),
    });
    return { resources, evidence };
  }

  async *#stored(entityId: number): AsyncGenerator<OwnResource[]> {
    let afterKey = 0;
    for (;;) {
      const resources = await listOwnResources(this.#database, {
        entityId,
        afterKey,
        limit: RESOURCES_AT_ONCE,
      });
      if (resources.length > 0) {
        yield resources;
      }
      if (resources.length < RESOURCES_AT_ONCE) {
        return;
      }
      afterKey = resources[resources.length - 1].key;
    }
  }

  async #inherited(accountIds: readonly string[]): Promise<StoredEvidence[]> {
    return accountIds.length > 0
      ? this.#reader.listAccountLevelEvidence({ accountIds })
      : [];
  }

  async #coverage(accountIds: readonly string[]): Promise<StoredCoverage[]> {
    return accountIds.length > 0
      ? this.#reader.listCoverage({ accountIds })
      : [];
  }
}

/** Accounts whose own evidence is not the entity's own. */
function accountsOfOthers(
  accountIds: readonly string[],
  resources: readonly OwnResource[],
): string[] {
  const ownIds = new Set(resources.map(resource => resource.resourceId));
  return accountIds.filter(account => !ownIds.has(accountResourceId(account)));
}

/** Accounts that a scope names or that hold a resource. */
function livingAccounts(
  scopes: readonly EntityScope[],
  resources: readonly OwnResource[],
): string[] {
  const accounts = new Set(scopes.flatMap(scope => scope.accounts));
  for (const resource of resources) {
    accounts.add(resource.accountId);
  }
  return [...accounts].sort();
}

/** Rows of one resource come one after the other, and in a fixed order: together they are one item. */
function addEvidence(
  hash: InputHash,
  part: string,
  rows: readonly EvidenceRecord[],
): void {
  let item = '';
  let resourceId: string | undefined;
  for (const row of rows) {
    if (row.resourceId !== resourceId) {
      if (resourceId !== undefined) {
        hash.addItem(item);
      }
      resourceId = row.resourceId;
      item = part + BETWEEN + resourceId;
    }
    // Concatenated, as this is done with every row of evidence: an array of the members would cost several times as much.
    item +=
      BETWEEN +
      row.source +
      BETWEEN +
      row.controlId +
      BETWEEN +
      row.region +
      BETWEEN +
      row.status +
      BETWEEN +
      (row.reason ?? '') +
      BETWEEN +
      (row.suppressed ? 'suppressed' : '') +
      BETWEEN +
      (row.firstObservedAt ?? '') +
      BETWEEN +
      row.observedAt;
  }
  if (resourceId !== undefined) {
    hash.addItem(item);
  }
}
