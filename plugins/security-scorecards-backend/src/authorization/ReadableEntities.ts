import { createHash } from 'node:crypto';
import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  type BasicPermission,
  type Permission,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import { chunked } from '../util/chunked';
import { ExpiringCache } from './ExpiringCache';
import { requirePermission } from './requirePermission';

/** Permission that is asked for entity by entity. @internal */
export type EntityPermission = ResourcePermission<'catalog-entity'>;

/** The permission framework refuses bodies of more than some 300 refs. */
const AUTHORIZED_AT_ONCE = 200;
const KEPT_MS = 5_000;
const KEPT_CALLERS = 200;
const KEPT_CHECKS = 5_000;

/** What a caller may do with one entity. @internal */
export type EntityAccess = 'hidden' | 'denied' | 'allowed';

/**
 * Tells which entities a caller may read in the catalog and by a permission of ours. What was decided on reading is kept for five
 * seconds, and decisions that are not of one entity are given for five more while they are made anew: each asks several plugins.
 *
 * @internal
 */
export class ReadableEntities {
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;
  readonly #auth: AuthService;
  readonly #isKnown: (entityRef: string) => Promise<boolean>;
  readonly #decisions: ExpiringCache<Promise<PolicyDecision[]>>;
  readonly #checks: ExpiringCache<Promise<EntityAccess>>;
  readonly #permits: ExpiringCache<Promise<void>>;
  readonly #lists: ExpiringCache<Promise<string[] | undefined>>;
  readonly #givenLists: ExpiringCache<Promise<string[]>>;

  constructor(options: {
    catalog: CatalogService;
    permissions: PermissionsService;
    auth: AuthService;
    clock: () => Date;
    /** Whether the catalog had an entity when it was synchronised last. */
    isKnown: (entityRef: string) => Promise<boolean>;
  }) {
    this.#isKnown = options.isKnown;
    this.#catalog = options.catalog;
    this.#permissions = options.permissions;
    this.#auth = options.auth;
    const { clock } = options;
    const kept = { keptMs: KEPT_MS, limit: KEPT_CALLERS, clock };
    this.#decisions = new ExpiringCache({ ...kept, renewedMs: KEPT_MS });
    this.#checks = new ExpiringCache({ ...kept, limit: KEPT_CHECKS });
    this.#permits = new ExpiringCache({ ...kept, renewedMs: KEPT_MS });
    this.#lists = new ExpiringCache({ ...kept, renewedMs: KEPT_MS });
    this.#givenLists = new ExpiringCache(kept);
  }

  /**
   * What a caller may do with one entity: `hidden` when the catalog does not show it, or has it not.
   */
  async check(
    entityRef: string,
    permission: EntityPermission,
    credentials: BackstageCredentials,
  ): Promise<EntityAccess> {
    const check = () => this.#check(entityRef, permission, credentials);
    return isRead(permission)
      ? this.#checks.get(
          `${this.#keyOf(permission, credentials)} ${entityRef}`,
          check,
        )
      : check();
  }

  /** As {@link requirePermission}, of a permission to read. */
  async require(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    return this.#permits.get(this.#keyOf(permission, credentials), () =>
      requirePermission(this.#permissions, permission, credentials),
    );
  }

  /**
   * Those of the refs that the caller may read by the permission, in their order; undefined when these are all, because neither the
   * catalog nor the permission sets a condition.
   * Throws `NotAllowedError` when the permission is denied altogether.
   */
  async filter(
    entityRefs: () => Promise<string[]>,
    permission: EntityPermission,
    credentials: BackstageCredentials,
  ): Promise<string[] | undefined> {
    return this.#lists.get(this.#keyOf(permission, credentials), async () => {
      const [reading, permitted] = await this.#decide(permission, credentials);
      if (reading.result === AuthorizeResult.DENY) {
        return [];
      }
      if (
        reading.result === AuthorizeResult.ALLOW &&
        permitted.result === AuthorizeResult.ALLOW
      ) {
        return undefined;
      }
      const refs = await entityRefs();
      const visible =
        reading.result === AuthorizeResult.ALLOW
          ? refs
          : await this.#visible(refs, credentials);
      return permitted.result === AuthorizeResult.ALLOW
        ? visible
        : this.#authorized(visible, permission, credentials);
    });
  }

  /**
   * As {@link filter}, for refs that can change at any moment: what is kept is of these very refs.
   * Throws `NotAllowedError` when the permission is denied altogether.
   */
  async filterOf(
    entityRefs: readonly string[],
    permission: EntityPermission,
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    const refs = createHash('sha256').update(JSON.stringify(entityRefs));
    const key = `${this.#keyOf(permission, credentials)} ${refs.digest(
      'base64',
    )}`;
    return this.#givenLists.get(key, async () => {
      const [, permitted] = await this.#decide(permission, credentials);
      const visible = await this.#visible(entityRefs, credentials);
      return permitted.result === AuthorizeResult.ALLOW
        ? visible
        : this.#authorized(visible, permission, credentials);
    });
  }

  /** Those of the refs that the catalog shows to the caller. */
  async visible(
    entityRefs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    return this.#visible(entityRefs, credentials);
  }

  /** Those of the refs that the catalog shows and for which the caller has the permission. */
  async permitted(
    entityRefs: readonly string[],
    permission: EntityPermission,
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    const visible = await this.#visible(entityRefs, credentials);
    return this.#authorized(visible, permission, credentials);
  }

  /** The entity as the catalog shows it to the caller; undefined when it does not. */
  async find(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Entity | undefined> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: [entityRef] },
      { credentials },
    );
    return items[0];
  }

  async #check(
    entityRef: string,
    permission: EntityPermission,
    credentials: BackstageCredentials,
  ): Promise<EntityAccess> {
    const decisions = isRead(permission)
      ? await this.#decisionsOn(permission, credentials)
      : undefined;
    const [reading, permitted] =
      decisions?.map(decision => decision.result) ?? [];
    if (reading === AuthorizeResult.DENY) {
      return 'hidden';
    }
    const isOpen = (result: AuthorizeResult | undefined) =>
      result === undefined || result === AuthorizeResult.CONDITIONAL;
    const asked = [
      ...(isOpen(reading) ? [catalogEntityReadPermission] : []),
      ...(isOpen(permitted) ? [permission] : []),
    ];
    const [answers, exists] = await Promise.all([
      asked.length > 0
        ? this.#permissions.authorize(
            asked.map(item => ({ permission: item, resourceRef: entityRef })),
            { credentials },
          )
        : [],
      this.#exists(entityRef, reading, credentials),
    ]);
    const isDenied = (item: EntityPermission) =>
      asked.includes(item) &&
      answers[asked.indexOf(item)].result !== AuthorizeResult.ALLOW;
    if (!exists || isDenied(catalogEntityReadPermission)) {
      return 'hidden';
    }
    return permitted === AuthorizeResult.DENY || isDenied(permission)
      ? 'denied'
      : 'allowed';
  }

  /** Whether there is such an entity; asks the catalog only where nothing else tells. */
  async #exists(
    entityRef: string,
    reading: AuthorizeResult | undefined,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    if (reading === AuthorizeResult.CONDITIONAL) {
      // The permission is asked for this very entity, and a condition holds for none that the catalog does not have.
      return true;
    }
    if (reading === AuthorizeResult.ALLOW && (await this.#isKnown(entityRef))) {
      return true;
    }
    const [found] = await this.#visible([entityRef], credentials);
    return found !== undefined;
  }

  /**
   * What the catalog, and what the permission says of entities in general.
   * Throws `NotAllowedError` when the permission is denied altogether.
   */
  async #decide(
    permission: EntityPermission,
    credentials: BackstageCredentials,
  ): Promise<PolicyDecision[]> {
    const decisions = await this.#decisionsOn(permission, credentials);
    if (decisions[1].result === AuthorizeResult.DENY) {
      throw new NotAllowedError(`The permission ${permission.name} is needed`);
    }
    return decisions;
  }

  async #decisionsOn(
    permission: EntityPermission,
    credentials: BackstageCredentials,
  ): Promise<PolicyDecision[]> {
    return this.#decisions.get(this.#keyOf(permission, credentials), () =>
      this.#permissions.authorizeConditional(
        [{ permission: catalogEntityReadPermission }, { permission }],
        { credentials },
      ),
    );
  }

  async #visible(
    entityRefs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    if (entityRefs.length === 0) {
      return [];
    }
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: [...entityRefs], fields: ['kind'] },
      { credentials },
    );
    return entityRefs.filter((_, index) => items[index] !== undefined);
  }

  async #authorized(
    entityRefs: readonly string[],
    permission: EntityPermission,
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    const allowed: string[] = [];
    for (const chunk of chunked(entityRefs, AUTHORIZED_AT_ONCE)) {
      const decisions = await this.#permissions.authorize(
        chunk.map(resourceRef => ({ permission, resourceRef })),
        { credentials },
      );
      allowed.push(
        ...chunk.filter(
          (_, index) => decisions[index].result === AuthorizeResult.ALLOW,
        ),
      );
    }
    return allowed;
  }

  /** Everything that decisions on a permission may depend on. */
  #keyOf(permission: Permission, credentials: BackstageCredentials): string {
    if (
      this.#auth.isPrincipal(credentials, 'user') ||
      this.#auth.isPrincipal(credentials, 'service')
    ) {
      return `${permission.name} ${JSON.stringify(credentials.principal)}`;
    }
    throw new NotAllowedError('Credentials of a user or a service are needed');
  }
}

/** What would change something is asked each time. */
function isRead(permission: EntityPermission): boolean {
  return permission.attributes.action === 'read';
}
