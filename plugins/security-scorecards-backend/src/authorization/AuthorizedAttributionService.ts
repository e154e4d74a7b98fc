import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  collectionReadPermission,
  evidenceReadPermission,
  scorecardReadPermission,
  unattributedReadPermission,
  type Account,
  type AccountList,
  type AttributionExplanation,
  type AttributionPreview,
  type AttributionPreviewRequest,
  type CatalogCompleteness,
  type UnattributedList,
} from 'backstage-plugin-security-scorecards-common';
import type { OwnedAccount } from '../accounts/AccountService';
import type { AttributionServices } from '../attribution/createAttribution';
import type { UnattributedQuery } from '../unattributed/UnattributedService';
import type { CallerOptions } from './AuthorizedScorecardService';
import {
  hideInExplanation,
  hideInPreview,
  refsInExplanation,
} from './hideEntities';
import { matchesNothing } from './matchesNothing';
import type { ReadableEntities } from './ReadableEntities';
import { requireEntity } from './requireEntity';
import { requirePermission } from './requirePermission';

/** Most rows of each list of what the catalog does not say. */
const INCOMPLETE_SHOWN = 200;

/** Serves of attribution what a caller may read; other entities are named only as far as the catalog shows them. @internal */
export class AuthorizedAttributionService {
  readonly #services: AttributionServices;
  readonly #permissions: PermissionsService;
  readonly #readable: ReadableEntities;

  constructor(options: {
    services: AttributionServices;
    permissions: PermissionsService;
    readable: ReadableEntities;
  }) {
    this.#services = options.services;
    this.#permissions = options.permissions;
    this.#readable = options.readable;
  }

  /** Throws `NotFoundError`, and `NotAllowedError` when only the permission to read evidence is missing. */
  async explain(
    entityRef: string,
    query: { limit: number; cursor?: string },
    { credentials }: CallerOptions,
  ): Promise<AttributionExplanation> {
    await this.#requireEvidence(entityRef, credentials);
    const explanation = await this.#services.explainer.explain(
      entityRef,
      query,
    );
    return hideInExplanation(
      explanation,
      await this.#visible(refsInExplanation(explanation), credentials),
    );
  }

  /** Needs the permissions to read the scorecard and the evidence of the entity. Throws as {@link explain} and `InputError`. */
  async preview(
    request: AttributionPreviewRequest,
    { credentials, signal }: CallerOptions & { signal: AbortSignal },
  ): Promise<AttributionPreview> {
    const { entityRef, annotations } = request;
    await this.#requireEvidence(entityRef, credentials);
    await requireEntity(
      this.#readable,
      entityRef,
      scorecardReadPermission,
      credentials,
    );
    const entity = await this.#readable.find(entityRef, credentials);
    if (!entity) {
      throw new NotFoundError(`There is no entity ${entityRef}`);
    }
    const preview = await this.#services.previewer.preview(
      entity,
      annotations,
      { signal },
    );
    const refs = preview.entities.flatMap(item => item.entityRef ?? []);
    return hideInPreview(preview, await this.#visible(refs, credentials));
  }

  /** Throws `NotAllowedError`, and `InputError` for a foreign cursor. Suggests only entities that the caller may read. */
  async listUnattributed(
    query: UnattributedQuery,
    { credentials }: CallerOptions,
  ): Promise<UnattributedList> {
    await requirePermission(
      this.#permissions,
      unattributedReadPermission,
      credentials,
    );
    const list = await this.#services.unattributed.list(query);
    const visible = await this.#visible(
      list.items.flatMap(group =>
        group.suggestions.map(item => item.entityRef),
      ),
      credentials,
    );
    return {
      ...list,
      items: list.items.map(group => ({
        ...group,
        suggestions: group.suggestions.filter(item =>
          visible.has(item.entityRef),
        ),
      })),
    };
  }

  /** Throws `NotAllowedError`, and `InputError` for a foreign cursor. Names only owners that the caller may read. */
  async listAccounts(
    query: { limit: number; cursor?: string },
    { credentials }: CallerOptions,
  ): Promise<AccountList> {
    await requirePermission(
      this.#permissions,
      collectionReadPermission,
      credentials,
    );
    const page = await this.#services.accounts.list(query);
    const refs = page.items.flatMap(account =>
      account.entities.map(entity => entity.entityRef),
    );
    const visible = await this.#visible(refs, credentials);
    const scored = await this.#readable.permitted(
      [...visible],
      scorecardReadPermission,
      credentials,
    );
    const summaries = await this.#services.accounts.summaries(scored);
    return {
      ...page,
      items: page.items.map(account =>
        toAccount(account, visible, entityRef => summaries.get(entityRef)),
      ),
    };
  }

  /** What the catalog does not say of what the caller may read. For callers who may read the collection. */
  async completeness({
    credentials,
  }: CallerOptions): Promise<CatalogCompleteness> {
    const all = await this.#services.accounts.completeness();
    const visible = await this.#visible(
      [...all.withoutScope, ...all.withoutResources],
      credentials,
    );
    const shown = (refs: readonly string[]) =>
      refs.filter(ref => visible.has(ref)).slice(0, INCOMPLETE_SHOWN);
    return {
      withoutScope: shown(all.withoutScope),
      withoutResources: shown(all.withoutResources).map(matchesNothing),
      accountsWithoutOwner: all.accountsWithoutOwner.slice(0, INCOMPLETE_SHOWN),
    };
  }

  async #requireEvidence(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    await requireEntity(
      this.#readable,
      entityRef,
      evidenceReadPermission,
      credentials,
    );
  }

  async #visible(
    entityRefs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    return new Set(
      await this.#readable.visible([...new Set(entityRefs)], credentials),
    );
  }
}

function toAccount(
  { entities, ...account }: OwnedAccount,
  visible: ReadonlySet<string>,
  summaryOf: (entityRef: string) => Account['scorecard'] | undefined,
): Account {
  const shown = entities.filter(entity => visible.has(entity.entityRef));
  const summary = shown.flatMap(entity => summaryOf(entity.entityRef) ?? [])[0];
  return {
    ...account,
    owners: shown.map(({ entityRef, title, owner }) => ({
      entityRef,
      title,
      owner,
    })),
    hiddenOwners: entities.length - shown.length,
    scorecard: summary && {
      entityRef: summary.entityRef,
      score: summary.score,
      grade: summary.grade,
      risk: summary.risk,
    },
  };
}
