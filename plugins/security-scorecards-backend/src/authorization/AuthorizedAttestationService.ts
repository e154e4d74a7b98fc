import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  attestationCreatePermission,
  attestationRevokePermission,
  evidenceReadPermission,
  organizationAttestationPermission,
  scorecardReadPermission,
  type Attestation,
  type AttestationDetails,
  type AttestationList,
  type AttestationRequest,
  type LedgerDecision,
} from 'backstage-plugin-security-scorecards-common';
import type {
  AttestationQuery,
  AttestationService,
} from '../attestations/AttestationService';
import { actorOf } from './actorOf';
import type { CallerOptions } from './AuthorizedScorecardService';
import type { ReadableEntities } from './ReadableEntities';
import { requireLedgerEntry } from './requireLedgerEntry';
import { requirePermission } from './requirePermission';

/**
 * Serves the ledger of attestations to whom may read the scorecards concerned; those of the organisation to whom may read any.
 *
 * @internal
 */
export class AuthorizedAttestationService {
  readonly #service: AttestationService;
  readonly #readable: ReadableEntities;
  readonly #permissions: PermissionsService;
  readonly #auth: AuthService;

  constructor(options: {
    service: AttestationService;
    readable: ReadableEntities;
    permissions: PermissionsService;
    auth: AuthService;
  }) {
    this.#service = options.service;
    this.#readable = options.readable;
    this.#permissions = options.permissions;
    this.#auth = options.auth;
  }

  /** Throws `NotAllowedError`, and `InputError` for a foreign cursor. */
  async list(
    query: AttestationQuery,
    { credentials }: CallerOptions,
  ): Promise<AttestationList> {
    const entityRefs = await this.#readable.filterOf(
      await this.#service.listEntityRefs(),
      scorecardReadPermission,
      credentials,
    );
    return this.#service.list(query, entityRefs);
  }

  /** Throws `NotFoundError`, and `NotAllowedError` when only the permission to read scorecards is missing. */
  async get(
    id: string,
    { credentials }: CallerOptions,
  ): Promise<AttestationDetails> {
    const entityRef = await this.#service.entityOf(id);
    if (entityRef === undefined) {
      // Throws when the permission is denied altogether.
      await this.#readable.filterOf([], scorecardReadPermission, credentials);
    } else {
      await requireLedgerEntry(
        this.#readable,
        { kind: 'attestation', id, entityRef },
        scorecardReadPermission,
        credentials,
      );
    }
    return this.#shown(await this.#service.get(id), credentials);
  }

  /** Throws `NotFoundError` and `NotAllowedError` that name the entities at fault, and `InputError` that names the field. */
  async attest(
    request: AttestationRequest,
    { credentials }: CallerOptions,
  ): Promise<Attestation[]> {
    if (request.level === 'organization') {
      await requirePermission(
        this.#permissions,
        organizationAttestationPermission,
        credentials,
      );
    } else {
      await this.#requireAll(request.entityRefs ?? [], credentials);
    }
    return this.#service.attest(request, actorOf(this.#auth, credentials));
  }

  /** Throws `NotFoundError`, `NotAllowedError`, and `ConflictError` with the current state. */
  async revoke(
    id: string,
    request: LedgerDecision,
    { credentials }: CallerOptions,
  ): Promise<AttestationDetails> {
    const entityRef = await this.#service.entityOf(id);
    if (entityRef === undefined) {
      await requirePermission(
        this.#permissions,
        organizationAttestationPermission,
        credentials,
      );
    } else {
      await requireLedgerEntry(
        this.#readable,
        { kind: 'attestation', id, entityRef },
        attestationRevokePermission,
        credentials,
      );
    }
    const details = await this.#service.revoke(id, {
      ...request,
      actor: actorOf(this.#auth, credentials),
    });
    return this.#shown(details, credentials);
  }

  async #requireAll(
    entityRefs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<void> {
    const refs = [...new Set(entityRefs)];
    const visible = new Set(await this.#readable.visible(refs, credentials));
    const hidden = refs.filter(ref => !visible.has(ref));
    if (hidden.length > 0) {
      throw new NotFoundError(
        `entityRefs: there is no entity ${hidden.join(
          ', ',
        )}; nothing was attested`,
      );
    }
    const permitted = new Set(
      await this.#readable.permitted(
        refs,
        attestationCreatePermission,
        credentials,
      ),
    );
    const denied = refs.filter(ref => !permitted.has(ref));
    if (denied.length > 0) {
      throw new NotAllowedError(
        `The permission ${
          attestationCreatePermission.name
        } is needed for ${denied.join(', ')}; nothing was attested`,
      );
    }
  }

  /** What the plugin itself notes of an end names resources, which need the permission to read the evidence. */
  async #shown(
    details: AttestationDetails,
    credentials: BackstageCredentials,
  ): Promise<AttestationDetails> {
    const { entityRef } = details.attestation;
    const shown =
      entityRef === undefined ||
      (
        await this.#readable.permitted(
          [entityRef],
          evidenceReadPermission,
          credentials,
        )
      ).length > 0;
    return shown
      ? details
      : {
          ...details,
          events: details.events.map(event =>
            event.action === 'ended' ? { ...event, note: undefined } : event,
          ),
        };
  }
}
