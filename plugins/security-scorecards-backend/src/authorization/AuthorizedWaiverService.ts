import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  evidenceReadPermission,
  scorecardReadPermission,
  waiverApprovePermission,
  waiverRequestPermission,
  waiverRevokePermission,
  type LedgerDecision,
  type Waiver,
  type WaiverDecision,
  type WaiverDetails,
  type WaiverList,
  type WaiverPreview,
  type WaiverPreviewRequest,
  type WaiverRequest,
} from 'backstage-plugin-security-scorecards-common';
import type { WaiverQuery, WaiverService } from '../waivers/WaiverService';
import { actorOf } from './actorOf';
import type { CallerOptions } from './AuthorizedScorecardService';
import type { EntityPermission, ReadableEntities } from './ReadableEntities';
import { requireEntity } from './requireEntity';
import { requireLedgerEntry } from './requireLedgerEntry';

const NEEDED: Record<WaiverDecision, EntityPermission> = {
  approve: waiverApprovePermission,
  deny: waiverApprovePermission,
  revoke: waiverRevokePermission,
  withdraw: waiverRequestPermission,
};

/**
 * Serves the ledger of waivers to whom may read the scorecards concerned. Names of resources need the permission to read the
 * evidence, as everywhere; without it they are counted.
 *
 * @internal
 */
export class AuthorizedWaiverService {
  readonly #service: WaiverService;
  readonly #readable: ReadableEntities;
  readonly #auth: AuthService;

  constructor(options: {
    service: WaiverService;
    readable: ReadableEntities;
    auth: AuthService;
  }) {
    this.#service = options.service;
    this.#readable = options.readable;
    this.#auth = options.auth;
  }

  /** Throws `NotAllowedError`, and `InputError` for a foreign cursor. */
  async list(
    query: WaiverQuery,
    { credentials }: CallerOptions,
  ): Promise<WaiverList> {
    const entityRefs = await this.#readable.filterOf(
      await this.#service.listEntityRefs(),
      scorecardReadPermission,
      credentials,
    );
    const list = await this.#service.list(query, entityRefs);
    const refs = [...new Set(list.items.map(item => item.entityRef))];
    const shown = new Set(
      await this.#readable.permitted(refs, evidenceReadPermission, credentials),
    );
    return {
      ...list,
      items: list.items.map(item =>
        shown.has(item.entityRef) ? item : hideResources(item),
      ),
    };
  }

  /** Throws `NotFoundError`, and `NotAllowedError` when only the permission to read scorecards is missing. */
  async get(
    id: string,
    { credentials }: CallerOptions,
  ): Promise<WaiverDetails> {
    const entityRef = await this.#service.entityOf(id);
    await requireLedgerEntry(
      this.#readable,
      { kind: 'waiver', id, entityRef },
      scorecardReadPermission,
      credentials,
    );
    return this.#shown(await this.#service.get(id), credentials);
  }

  /** Throws `NotFoundError`, `NotAllowedError`, and `InputError` that names the field. */
  async request(
    request: WaiverRequest,
    { credentials }: CallerOptions,
  ): Promise<WaiverDetails> {
    await this.#requireEntity(request.entityRef, credentials);
    const details = await this.#service.request(
      request,
      actorOf(this.#auth, credentials),
    );
    return this.#shown(details, credentials);
  }

  /** Throws `NotFoundError`, `NotAllowedError`, and `ConflictError` with the current state. */
  async decide(
    id: string,
    decision: WaiverDecision,
    request: LedgerDecision,
    { credentials }: CallerOptions,
  ): Promise<WaiverDetails> {
    const entityRef = await this.#service.entityOf(id);
    await requireLedgerEntry(
      this.#readable,
      { kind: 'waiver', id, entityRef },
      NEEDED[decision],
      credentials,
    );
    const details = await this.#service.decide(id, {
      ...request,
      decision,
      actor: actorOf(this.#auth, credentials),
    });
    return this.#shown(details, credentials);
  }

  /** Needs the permissions to request waivers and to read the evidence. Throws as {@link request}. */
  async preview(
    request: WaiverPreviewRequest,
    { credentials, signal }: CallerOptions & { signal: AbortSignal },
  ): Promise<WaiverPreview> {
    await this.#requireEntity(request.entityRef, credentials);
    await requireEntity(
      this.#readable,
      request.entityRef,
      evidenceReadPermission,
      credentials,
    );
    return this.#service.preview(request, { signal });
  }

  async #requireEntity(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    await requireEntity(
      this.#readable,
      entityRef,
      waiverRequestPermission,
      credentials,
    );
  }

  async #shown(
    details: WaiverDetails,
    credentials: BackstageCredentials,
  ): Promise<WaiverDetails> {
    const shown = await this.#readable.permitted(
      [details.waiver.entityRef],
      evidenceReadPermission,
      credentials,
    );
    if (shown.length > 0) {
      return details;
    }
    return {
      waiver: hideResources(details.waiver),
      // What the plugin itself notes names resources.
      events: details.events.map(event =>
        event.action === 'ended' ? { ...event, note: undefined } : event,
      ),
    };
  }
}

function hideResources(waiver: Waiver): Waiver {
  return { ...waiver, resourceIds: undefined };
}
