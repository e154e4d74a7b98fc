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
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import { chunked } from '../util/chunked';
import { ExpiringCache } from './ExpiringCache';

/** Permission that is asked for entity by entity. @internal */
export type EntityPermission = ResourcePermission<'catalog-entity'>;

/** The permission framework refuses bodies of more than some 300 refs. */
const AUTHORIZED_AT_ONCE = 200;
const KEPT_MS = 5_000;
const KEPT_CALLERS = 200;

/**
 * Tells which entities a caller may read in the catalog and by a permission of ours. The answers for lists are kept for seconds.
 *
 * @internal
 */
export class ReadableEntities {
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;
  readonly #auth: AuthService;
  readonly #lists: ExpiringCache<Promise<string[]>>;

  constructor(options: {
    catalog: CatalogService;
    permissions: PermissionsService;
    auth: AuthService;
    clock: () => Date;
  }) {
    this.#catalog = options.catalog;
    this.#permissions = options.permissions;
    this.#auth = options.auth;
    this.#lists = new ExpiringCache({
      keptMs: KEPT_MS,
      limit: KEPT_CALLERS,
      clock: options.clock,
    });
  }

  /**
   * What a caller may do with one entity: `hidden` when the catalog does not show it, or has it not.
   */
  async check(
    entityRef: string,
    permission: EntityPermission,
    credentials: BackstageCredentials,
  ): Promise<'hidden' | 'denied' | 'allowed'> {
    const [decisions, { items }] = await Promise.all([
      this.#permissions.authorize(
        [
          { permission: catalogEntityReadPermission, resourceRef: entityRef },
          { permission, resourceRef: entityRef },
        ],
        { credentials },
      ),
      this.#catalog.getEntitiesByRefs(
        { entityRefs: [entityRef], fields: ['kind'] },
        { credentials },
      ),
    ]);
    const [readable, permitted] = decisions.map(
      decision => decision.result === AuthorizeResult.ALLOW,
    );
    if (!readable || !items[0]) {
      return 'hidden';
    }
    return permitted ? 'allowed' : 'denied';
  }

  /**
   * Those of the refs that the caller may read by the permission, in their order.
   * Throws `NotAllowedError` when the permission is denied altogether.
   */
  async filter(
    entityRefs: () => Promise<string[]>,
    permission: EntityPermission,
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    const key = `${permission.name} ${this.#callerOf(credentials)}`;
    return this.#lists.get(key, () =>
      this.#filter(entityRefs, permission, credentials),
    );
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
    const key = `${permission.name} ${this.#callerOf(
      credentials,
    )} ${refs.digest('base64')}`;
    return this.#lists.get(key, () =>
      this.#filter(async () => [...entityRefs], permission, credentials),
    );
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

  async #filter(
    entityRefs: () => Promise<string[]>,
    permission: EntityPermission,
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.DENY) {
      throw new NotAllowedError(`The permission ${permission.name} is needed`);
    }
    const visible = await this.#visible(await entityRefs(), credentials);
    return decision.result === AuthorizeResult.ALLOW
      ? visible
      : this.#authorized(visible, permission, credentials);
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

  /** Everything that decisions may depend on. */
  #callerOf(credentials: BackstageCredentials): string {
    if (
      this.#auth.isPrincipal(credentials, 'user') ||
      this.#auth.isPrincipal(credentials, 'service')
    ) {
      return JSON.stringify(credentials.principal);
    }
    throw new NotAllowedError('Credentials of a user or a service are needed');
  }
}
