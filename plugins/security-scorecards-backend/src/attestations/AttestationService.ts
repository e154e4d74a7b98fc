import type {
  Attestation,
  AttestationDetails,
  AttestationList,
  AttestationRequest,
} from 'backstage-plugin-security-scorecards-common';
import type { AttestationFilter } from './AttestationStore';

/** Query of the ledger of attestations. @internal */
export interface AttestationQuery extends Omit<AttestationFilter, 'words'> {
  /** Words of a search. */
  text?: string;
  limit: number;
  cursor?: string;
}

/** The ledger of attestations as it is served. Checks no permission. @internal */
export interface AttestationService {
  /** Refs of all entities that have an attestation. */
  listEntityRefs(): Promise<string[]>;
  /** Attestations of these entities, and of the organisation. Throws `InputError` for a foreign cursor. */
  list(
    query: AttestationQuery,
    entityRefs: readonly string[],
  ): Promise<AttestationList>;
  /** The entity of an attestation, undefined for the organisation. Throws `NotFoundError`. */
  entityOf(id: string): Promise<string | undefined>;
  /** Throws `NotFoundError`. */
  get(id: string): Promise<AttestationDetails>;
  /** For all entities of the request, or for none. Throws `InputError` that names the field. */
  attest(request: AttestationRequest, actor: string): Promise<Attestation[]>;
  /** Throws `NotFoundError` and `ConflictError`. */
  revoke(
    id: string,
    command: { actor: string; note?: string; version?: number },
  ): Promise<AttestationDetails>;
}
