import type {
  AttestationLevel,
  AttestationStatus,
  LedgerEvent,
} from 'backstage-plugin-security-scorecards-common';
import type { LedgerChange } from '../governance/LedgerChange';
import type { LedgerPosition } from '../governance/LedgerPosition';
import type { LedgerWord } from '../governance/ledgerWords';
import type { AttestationEntry } from './AttestationEntry';

/** What the list is narrowed to. @internal */
export interface AttestationFilter {
  entityRef?: string;
  statuses: readonly AttestationStatus[];
  level?: AttestationLevel;
  practiceId?: string;
  words?: readonly LedgerWord[];
  expiresBefore?: string;
}

/** The ledger of attestations. @internal */
export interface AttestationStore {
  read(id: string): Promise<AttestationEntry | undefined>;
  listEvents(id: string): Promise<LedgerEvent[]>;
  /** Attestations of these entities, and of the organisation, with their number. */
  list(options: {
    filter: AttestationFilter;
    entityRefs: readonly string[];
    now: string;
    limit: number;
    after?: LedgerPosition;
  }): Promise<{
    items: { entry: AttestationEntry; position: LedgerPosition }[];
    totalItems: number;
  }>;
  /** Refs of all entities that have an attestation. */
  listEntityRefs(): Promise<string[]>;
  /** Which of the refs are entities that can be attested for. */
  knownEntities(entityRefs: readonly string[]): Promise<string[]>;
  /** Enters all or none; each takes the place of the current one of its entity and practice. */
  attest(changes: readonly LedgerChange<AttestationEntry>[]): Promise<void>;
  /** Throws `ConflictError` with the current state when another change came first. */
  update(
    before: AttestationEntry,
    change: LedgerChange<AttestationEntry>,
  ): Promise<void>;
}
