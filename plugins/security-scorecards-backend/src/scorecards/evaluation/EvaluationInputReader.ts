import {
  accountResourceId,
  type Catalogue,
  type EvaluationInput,
  type EvidenceRecord,
  type EvidenceSource,
  type ScopeSummary,
  type ScoringSettings,
  type SourceState,
} from 'backstage-plugin-security-scorecards-common';
import type { Database } from '../../database/Database';
import type { EntityScope } from '../../attribution/scope/EntityScope';
import { listClaims } from '../../database/scorecards/listClaims';
import type { DueEntity } from '../../database/scorecards/listDueEntities';
import { listMemberScopes } from '../../database/scorecards/listMemberScopes';
import {
  listOwnResources,
  type OwnResource,
} from '../../database/scorecards/listOwnResources';
import type { EvidenceReader } from '../../evidence/EvidenceReader';
import { yieldToEventLoop } from '../../util/yieldToEventLoop';
import { InputHash } from './InputHash';
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
}

/** What is the same for all entities of a run. @internal */
export interface EvaluationContext {
  accountNames: ReadonlyMap<string, string>;
  /** Sources that are collected from. */
  activeSources: readonly EvidenceSource[];
}

/** Reads from the store what scorecards are a function of. @internal */
export class EvaluationInputReader {
  readonly #database: Database;
  readonly #reader: EvidenceReader;
  readonly #catalogue: Catalogue;
  readonly #settings: ScoringSettings;

  constructor(options: {
    database: Database;
    reader: EvidenceReader;
    catalogue: Catalogue;
    settings: ScoringSettings;
  }) {
    this.#database = options.database;
    this.#reader = options.reader;
    this.#catalogue = options.catalogue;
    this.#settings = options.settings;
  }

  /**
   * The input of one entity; undefined when neither it nor any part of it has a scope or a resource.
   * Memory grows with the entity's evidence, and no further.
   */
  async read(
    entity: DueEntity,
    context: EvaluationContext & { signal: AbortSignal },
  ): Promise<PreparedEvaluation | undefined> {
    const scopes = await listMemberScopes(this.#database, entity.id);
    const resources: OwnResource[] = [];
    const own: EvidenceRecord[] = [];
    const hash = new InputHash();
    for await (const page of this.#pages(entity.id, context.signal)) {
      for (const resource of page.resources) {
        resources.push(resource);
        const { resourceId, resourceType, accountId, region } = resource;
        hash.addItem([resourceId, resourceType, accountId, region]);
      }
      for (const row of page.evidence) {
        own.push(row);
        addEvidence(hash, 'own', row);
      }
    }
    if (scopes.length === 0 && resources.length === 0) {
      return undefined;
    }
    const accountIds = livingAccounts(scopes, resources);
    const inherited = await this.#inherited(accountIds, resources);
    inherited.forEach(row => addEvidence(hash, 'inherited', row));
    const sources = await this.#sources(scopes, resources, accountIds, context);
    const scope = await this.#scope(entity, accountIds, resources);
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
    hash.addPart([evaluated, sources, scope, entity.problems]);
    hash.addPart([this.#catalogue.version, this.#settings]);
    return {
      accountIds,
      input: {
        entity: evaluated,
        own,
        inherited,
        resources,
        sources,
        scope,
        problems: entity.problems,
        waivers: [],
        attestations: [],
        catalogue: this.#catalogue,
        settings: this.#settings,
        inputHash: hash.digest(),
      },
    };
  }

  async *#pages(
    entityId: number,
    signal: AbortSignal,
  ): AsyncGenerator<{ resources: OwnResource[]; evidence: EvidenceRecord[] }> {
    let afterKey = 0;
    for (;;) {
      signal.throwIfAborted();
      const resources = await listOwnResources(this.#database, {
        entityId,
        afterKey,
        limit: RESOURCES_AT_ONCE,
      });
      if (resources.length > 0) {
        const evidence = await this.#reader.listEvidence({
          resourceKeys: resources.map(resource => resource.key),
        });
        yield { resources, evidence };
      }
      if (resources.length < RESOURCES_AT_ONCE) {
        return;
      }
      afterKey = resources[resources.length - 1].key;
      await yieldToEventLoop();
    }
  }

  async #inherited(
    accountIds: readonly string[],
    resources: readonly OwnResource[],
  ): Promise<EvidenceRecord[]> {
    const ownIds = new Set(resources.map(resource => resource.resourceId));
    const others = accountIds.filter(
      account => !ownIds.has(accountResourceId(account)),
    );
    return others.length > 0
      ? this.#reader.listAccountLevelEvidence({ accountIds: others })
      : [];
  }

  async #sources(
    scopes: readonly EntityScope[],
    resources: readonly OwnResource[],
    accountIds: readonly string[],
    context: EvaluationContext,
  ): Promise<SourceState[]> {
    if (accountIds.length === 0) {
      return [];
    }
    return sourceStates({
      ...context,
      scopes,
      resources,
      coverage: await this.#reader.listCoverage({ accountIds }),
    });
  }

  async #scope(
    entity: DueEntity,
    accountIds: readonly string[],
    resources: readonly OwnResource[],
  ): Promise<ScopeSummary> {
    return summarizeScope({
      entity,
      accountIds,
      resources,
      claims: await listClaims(this.#database, {
        entityId: entity.id,
        limit: CLAIMS_SHOWN,
      }),
    });
  }
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

function addEvidence(hash: InputHash, part: string, row: EvidenceRecord) {
  hash.addItem([
    part,
    row.source,
    row.controlId,
    row.resourceId,
    row.region,
    row.status,
    row.reason,
    row.suppressed,
    row.firstObservedAt,
    row.observedAt,
  ]);
}
