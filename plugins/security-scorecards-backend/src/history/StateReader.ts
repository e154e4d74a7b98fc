import { createHash } from 'node:crypto';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  accountResourceId,
  type EvaluationInput,
  type SourceState,
} from 'backstage-plugin-security-scorecards-common';
import type { Database } from '../database/Database';
import type { EntityRecord } from '../database/entities/EntityRecord';
import { dateOfDay, dayOf } from '../database/history/dayOf';
import {
  readEvaluationVersion,
  readFirstEvaluationVersion,
} from '../database/history/evaluationVersions';
import { listClaimsAt, type ClaimAt } from '../database/history/listClaimsAt';
import { listDisabledControlsAt } from '../database/history/listDisabledControlsAt';
import { listMembersAt } from '../database/history/listMembersAt';
import {
  listAccountResources,
  listResourcesAt,
  type DatedResource,
} from '../database/history/listResourcesAt';
import { readDocument } from '../database/history/readDocument';
import { readEntityAt } from '../database/history/readEntityAt';
import { listSourceStates } from '../database/history/sourceStates';
import type { EvidenceReader } from '../evidence/EvidenceReader';
import { accountsInScope } from '../scorecards/evaluation/accountsInScope';
import { sourceStates } from '../scorecards/evaluation/sourceStates';
import { chunked } from '../util/chunked';
import { yieldToEventLoop } from '../util/yieldToEventLoop';
import { DocumentCache } from './DocumentCache';
import { evidenceAt, type EvidenceAt } from './evidenceAt';
import type { GovernanceHistory } from './GovernanceHistory';
import { observedAtOf } from './sightAge';

/** Resources whose evidence is read at once. */
const RESOURCES_AT_ONCE = 100;

/** All that a scorecard was a function of at a time. @internal */
export interface EntityState {
  at: string;
  input: EvaluationInput;
  own: readonly EvidenceAt[];
  inherited: readonly EvidenceAt[];
  resources: readonly DatedResource[];
}

/** Reproduces what an evaluation would have read at a time. @internal */
export class StateReader {
  readonly #database: Database;
  readonly #reader: EvidenceReader;
  readonly #governance: GovernanceHistory;
  readonly #documents: DocumentCache;
  readonly #retentionMs: number;
  readonly #clock: () => Date;

  constructor(options: {
    database: Database;
    reader: EvidenceReader;
    governance: GovernanceHistory;
    /** How long everything that history needs is kept. */
    retentionMs: number;
    clock: () => Date;
  }) {
    this.#database = options.database;
    this.#reader = options.reader;
    this.#governance = options.governance;
    this.#retentionMs = options.retentionMs;
    this.#clock = options.clock;
    this.#documents = new DocumentCache(key =>
      readDocument(options.database, key),
    );
  }

  /** The earliest time that can be reproduced, ISO 8601; undefined before the first evaluation. */
  async startsAt(): Promise<string | undefined> {
    const first = await readFirstEvaluationVersion(this.#database);
    const kept = new Date(this.#clock().getTime() - this.#retentionMs);
    return (
      first && (first.at > kept.toISOString() ? first.at : kept.toISOString())
    );
  }

  /**
   * The state of an entity at a time. Throws `InputError` for a time before the history and for one that has not come, and
   * `NotFoundError` when the entity had nothing then.
   */
  async read(entityRef: string, at: string): Promise<EntityState> {
    await this.#checkTime(at);
    const entity = await readEntityAt(this.#database, { entityRef, at });
    if (!entity) {
      throw notThere(entityRef, at);
    }
    const members = await listMembersAt(this.#database, { entityRef, at });
    const claims = await listClaimsAt(this.#database, {
      entityRefs: members,
      at,
    });
    const scopes = await this.#scopes(members, at);
    const resources = await listResourcesAt(this.#database, {
      resourceKeys: [...new Set(claims.map(claim => claim.resourceKey))],
      at,
    });
    if (scopes.length === 0 && resources.length === 0) {
      throw notThere(entityRef, at);
    }
    const { catalogue, settings, activeSources } = await this.#version(at);
    const { staleAfterHours } = settings;
    const accountIds = [
      ...new Set([
        ...scopes.flatMap(scope => scope.accounts),
        ...resources.map(resource => resource.accountId),
      ]),
    ].sort();
    const ownIds = new Set(resources.map(resource => resource.resourceId));
    const accountResources = await listAccountResources(
      this.#database,
      accountIds.filter(id => !ownIds.has(accountResourceId(id))),
    );
    const own = await this.#evidence(resources, at, staleAfterHours);
    const inherited = await this.#evidence(
      accountResources,
      at,
      staleAfterHours,
    );
    const sources = sourceStates({
      scopes,
      resources,
      activeSources,
      accountNames: await this.#accountNames(),
      coverage: (
        await listSourceStates(this.#database, { at, accountIds })
      ).map(state => ({
        ...state,
        targetId: '',
        status: state.status ?? 'never',
        changedAt: at,
        observedAt: observedAtOf({
          age: state.age,
          staleAfterHours: staleAfterHours[state.source],
          at,
        }),
      })),
    });
    const governance = await this.#governance.read({
      entityRef,
      at,
      own,
      catalogue,
    });
    const disabledControls = await listDisabledControlsAt(this.#database, {
      accountIds,
      at,
    });
    const regions = new Set([
      ...entity.scope.regions,
      ...resources.map(resource => resource.region),
    ]);
    return {
      at,
      own,
      inherited,
      resources,
      input: {
        ...governance,
        entity: evaluatedEntity(entity),
        own,
        inherited,
        // AWS's own score of whole accounts is not kept.
        accountParity: entity.scope.ownsAccounts ? new Map() : undefined,
        resources: [...resources, ...accountsInScope(entity.scope)],
        sources,
        disabledControls,
        scope: {
          accounts: accountIds,
          regions: [...regions].filter(region => region !== '').sort(),
          rules: countRules(entityRef, claims, resources),
          resources: resources.length,
        },
        problems: [...entity.problems],
        catalogue,
        settings,
        inputHash: hashOf([
          entity,
          own,
          inherited,
          sources.map(withoutTexts),
          governance,
          disabledControls,
          catalogue.version,
          settings,
        ]),
        now: at,
      },
    };
  }

  async #checkTime(at: string): Promise<void> {
    const start = await this.startsAt();
    if (start === undefined || at < start) {
      throw new InputError(
        start === undefined
          ? 'There is no history yet: nothing was evaluated so far'
          : `History starts at ${start}; ask for a time from then on`,
      );
    }
    if (Date.parse(at) > this.#clock().getTime()) {
      throw new InputError(`${at} has not come yet; ask for a time up to now`);
    }
  }

  async #scopes(members: readonly string[], at: string) {
    const scopes = [];
    for (const entityRef of members) {
      const member = await readEntityAt(this.#database, { entityRef, at });
      if (member?.annotated) {
        scopes.push(member.scope);
      }
    }
    return scopes;
  }

  async #version(at: string) {
    const version = await readEvaluationVersion(this.#database, at);
    if (!version) {
      throw new InputError(`Nothing was evaluated by ${at}`);
    }
    return {
      catalogue: await this.#documents.catalogue(version.catalogueKey),
      ...(await this.#documents.settings(version.settingsKey)),
    };
  }

  async #evidence(
    resources: readonly DatedResource[],
    at: string,
    staleAfterHours: EvaluationInput['settings']['staleAfterHours'],
  ): Promise<EvidenceAt[]> {
    const rows: EvidenceAt[] = [];
    for (const chunk of chunked(resources, RESOURCES_AT_ONCE)) {
      for (const row of await evidenceAt(this.#database, {
        resources: chunk,
        at,
        staleAfterHours,
      })) {
        rows.push(row);
      }
      await yieldToEventLoop();
    }
    return rows;
  }

  async #accountNames(): Promise<Map<string, string>> {
    const accounts = await this.#reader.listAccounts();
    return new Map(
      accounts.flatMap(({ id, name }) => (name ? [[id, name]] : [])),
    );
  }
}

function evaluatedEntity(entity: EntityRecord): EvaluationInput['entity'] {
  const { entityRef, title, kind, owner, system, lifecycle, criticality } =
    entity;
  return { entityRef, title, kind, owner, system, lifecycle, criticality };
}

function countRules(
  entityRef: string,
  claims: readonly ClaimAt[],
  resources: readonly DatedResource[],
): EvaluationInput['scope']['rules'] {
  const there = new Set(resources.map(resource => resource.key));
  const counts = new Map<
    string,
    EvaluationInput['scope']['rules'][number] & { resources: number }
  >();
  for (const claim of claims) {
    if (there.has(claim.resourceKey)) {
      const isOwn = claim.entityRef === entityRef;
      const rule = isOwn ? claim.rule : 'roll-up';
      const detail = isOwn ? '' : claim.entityRef;
      const key = `${rule} ${detail}`;
      const known = counts.get(key);
      counts.set(key, {
        rule,
        detail,
        resources: (known?.resources ?? 0) + 1,
      });
    }
  }
  return [...counts.values()];
}

function withoutTexts({
  source,
  account,
  region,
  status,
  observedAt,
}: SourceState) {
  return [source, account, region, status, observedAt];
}

function hashOf(parts: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(JSON.stringify(part)).update('\n');
  }
  return hash.digest('hex');
}

function notThere(entityRef: string, at: string): NotFoundError {
  return new NotFoundError(
    `Nothing in AWS was known to be ${entityRef}'s own on ${dateOfDay(
      dayOf(at),
    )}`,
  );
}
