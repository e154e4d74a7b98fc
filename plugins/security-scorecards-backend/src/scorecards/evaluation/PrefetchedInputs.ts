import type {
  DisabledControlState,
  SignalGroup,
} from 'backstage-plugin-security-scorecards-common';
import type { Database } from '../../database/Database';
import type { EntityScope } from '../../attribution/scope/EntityScope';
import { listDisabledControls } from '../../database/controls/listDisabledControls';
import { listClaimsOfEntities } from '../../database/scorecards/listClaims';
import type { CountedClaim } from '../../database/scorecards/listClaims';
import type { OwnResource } from '../../database/scorecards/listOwnResources';
import { listResourcesOfEntities } from '../../database/scorecards/listResourcesOfEntities';
import { listScopesOfEntities } from '../../database/scorecards/listScopesOfEntities';
import { countActiveSignals } from '../../database/signals/countActiveSignals';
import { isPostgres } from '../../database/rowSource';
import { SignalTally } from '../../signals/SignalTally';
import type { EvidenceReader } from '../../evidence/EvidenceReader';
import type { StoredCoverage } from '../../evidence/StoredCoverage';
import type { StoredEvidence } from '../../evidence/StoredEvidence';
import { GovernanceInputs } from '../../governance/GovernanceInputs';
import { chunked } from '../../util/chunked';
import { groupBy } from '../../util/groupBy';
import { yieldToEventLoop } from '../../util/yieldToEventLoop';

/** Resources of all entities together; what is beyond is read entity by entity. */
const RESOURCES = 2_000;
/** Resources whose evidence is read by one statement: some hundred rows take SQLite a few milliseconds, in which nobody else has a turn. */
const RESOURCES_AT_ONCE = { postgres: 200, sqlite: 40 };
/** Accounts whose own evidence is read by one statement: of an account there may be a hundred rows. */
const ACCOUNTS_AT_ONCE = { postgres: 20, sqlite: 4 };

/** What was read of one entity ahead. @internal */
export interface PrefetchedEntity {
  scopes: readonly EntityScope[];
  resources: readonly OwnResource[];
  evidence: readonly StoredEvidence[];
  claims: readonly CountedClaim[];
  signals: readonly SignalGroup[];
}

/**
 * The inputs of several entities, read by a few statements for all of them in the place of a few for each. Memory is
 * bounded by the number of resources; an entity that does not fit in is not among them.
 *
 * @internal
 */
export class PrefetchedInputs {
  /** What the ledgers say of the entities. */
  readonly governance: GovernanceInputs;
  readonly #entities: Map<number, PrefetchedEntity>;
  readonly #coverage: Map<string, StoredCoverage[]>;
  readonly #disabledControls: Map<string, DisabledControlState[]>;
  readonly #accountEvidence: Map<string, StoredEvidence[]>;

  static async read(options: {
    database: Database;
    reader: EvidenceReader;
    /** By rising id. */
    entityIds: readonly number[];
    /** Whether there are any signals to be counted. */
    hasSignals: boolean;
    now: Date;
  }): Promise<PrefetchedInputs> {
    const { database, reader } = options;
    // On SQLite a statement keeps the process, and awaiting it lets nobody else have a turn: that takes a yield.
    const found = await listResourcesOfEntities(database, {
      entityIds: options.entityIds,
      limit: RESOURCES + 1,
    });
    // The entity at which the reading was cut off, and those after it, are left to be read one by one.
    const cutAt =
      found.length > RESOURCES ? found[found.length - 1].entityId : Infinity;
    const entityIds = options.entityIds.filter(id => id < cutAt);
    const owned = groupBy(
      found.filter(item => item.entityId < cutAt),
      item => item.entityId,
    );
    await yieldToEventLoop();
    const scopes = groupBy(
      await listScopesOfEntities(database, entityIds),
      item => item.entityId,
    );
    const claims = groupBy(
      await listClaimsOfEntities(database, entityIds),
      item => item.ofEntityId,
    );
    await yieldToEventLoop();
    const keys = new Set(
      [...owned.values()].flat().map(({ resource }) => resource.key),
    );
    const kind = isPostgres(database) ? 'postgres' : 'sqlite';
    const evidence = await evidenceOf(reader, keys, RESOURCES_AT_ONCE[kind]);
    const signals = groupBy(
      options.hasSignals ? await countActiveSignals(database, [...keys]) : [],
      item => item.resourceKey,
    );
    const entities = new Map(
      entityIds.map((id): [number, PrefetchedEntity] => {
        const resources = (owned.get(id) ?? []).map(item => item.resource);
        return [
          id,
          {
            scopes: (scopes.get(id) ?? []).map(item => item.scope),
            resources,
            evidence: resources.flatMap(({ key }) => evidence.get(key) ?? []),
            claims: claims.get(id) ?? [],
            signals: sum(
              resources.flatMap(({ key }) => signals.get(key) ?? []),
            ),
          },
        ];
      }),
    );
    const accountIds = [
      ...new Set(
        [...entities.values()].flatMap(entity => [
          ...entity.scopes.flatMap(scope => scope.accounts),
          ...entity.resources.map(resource => resource.accountId),
        ]),
      ),
    ];
    await yieldToEventLoop();
    const governance = await GovernanceInputs.read({
      database,
      entityIds,
      now: options.now,
    });
    await yieldToEventLoop();
    return new PrefetchedInputs({
      entities,
      governance,
      disabledControls: await listDisabledControls(database, accountIds),
      coverage:
        accountIds.length > 0 ? await reader.listCoverage({ accountIds }) : [],
      accountEvidence: await accountEvidenceOf(
        reader,
        accountIds,
        ACCOUNTS_AT_ONCE[kind],
      ),
    });
  }

  private constructor(options: {
    entities: Map<number, PrefetchedEntity>;
    governance: GovernanceInputs;
    coverage: readonly StoredCoverage[];
    disabledControls: readonly DisabledControlState[];
    accountEvidence: readonly StoredEvidence[];
  }) {
    this.#entities = options.entities;
    this.governance = options.governance;
    this.#coverage = groupBy(options.coverage, entry => entry.accountId);
    this.#disabledControls = groupBy(
      options.disabledControls,
      control => control.accountId,
    );
    this.#accountEvidence = groupBy(
      options.accountEvidence,
      row => row.accountId,
    );
  }

  /** Undefined when the entity is to be read on its own. */
  entity(id: number): PrefetchedEntity | undefined {
    return this.#entities.get(id);
  }

  /** What the sources could see of accounts in which a prefetched entity lives. */
  coverage(accountIds: readonly string[]): StoredCoverage[] {
    return accountIds.flatMap(id => this.#coverage.get(id) ?? []);
  }

  /** Controls that are switched off in accounts in which a prefetched entity lives. */
  disabledControls(accountIds: readonly string[]): DisabledControlState[] {
    return accountIds.flatMap(id => this.#disabledControls.get(id) ?? []);
  }

  /** Evidence on accounts in which a prefetched entity lives. */
  accountEvidence(accountIds: readonly string[]): StoredEvidence[] {
    return accountIds.flatMap(id => this.#accountEvidence.get(id) ?? []);
  }
}

function sum(signals: readonly SignalGroup[]): SignalGroup[] {
  const tally = new SignalTally();
  tally.add(signals);
  return tally.groups();
}

async function evidenceOf(
  reader: EvidenceReader,
  keys: ReadonlySet<number>,
  atOnce: number,
): Promise<Map<number, StoredEvidence[]>> {
  const evidence = new Map<number, StoredEvidence[]>();
  for (const resourceKeys of chunked([...keys], atOnce)) {
    const rows = await reader.listEvidence({ resourceKeys });
    for (const [key, ofResource] of groupBy(rows, row => row.resourceKey)) {
      evidence.set(key, ofResource);
    }
    await yieldToEventLoop();
  }
  return evidence;
}

async function accountEvidenceOf(
  reader: EvidenceReader,
  accountIds: readonly string[],
  atOnce: number,
): Promise<StoredEvidence[]> {
  const evidence: StoredEvidence[] = [];
  for (const chunk of chunked(accountIds, atOnce)) {
    await yieldToEventLoop();
    evidence.push(
      ...(await reader.listAccountLevelEvidence({ accountIds: chunk })),
    );
  }
  await yieldToEventLoop();
  return evidence;
}
