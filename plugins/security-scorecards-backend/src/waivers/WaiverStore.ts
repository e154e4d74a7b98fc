import type {
  LedgerEvent,
  WaiverStatus,
} from 'backstage-plugin-security-scorecards-common';
import type { LedgerChange } from '../governance/LedgerChange';
import type { LedgerPosition } from '../governance/LedgerPosition';
import type { LedgerWord } from '../governance/ledgerWords';
import type { ResourceBaseline, WaiverRecord } from './WaiverRecord';

/** What the list is narrowed to. @internal */
export interface WaiverFilter {
  entityRef?: string;
  statuses: readonly WaiverStatus[];
  controlId?: string;
  practiceId?: string;
  words?: readonly LedgerWord[];
  expiresBefore?: string;
}

/** The ledger of waivers. @internal */
export interface WaiverStore {
  read(id: string): Promise<WaiverRecord | undefined>;
  listEvents(id: string): Promise<LedgerEvent[]>;
  /** Waivers of these entities only, with their number. */
  list(options: {
    filter: WaiverFilter;
    entityRefs: readonly string[];
    now: string;
    limit: number;
    after?: LedgerPosition;
  }): Promise<{
    items: { waiver: WaiverRecord; position: LedgerPosition }[];
    totalItems: number;
  }>;
  /** Refs of all entities that have a waiver. */
  listEntityRefs(): Promise<string[]>;
  insert(change: LedgerChange<WaiverRecord>): Promise<void>;
  /** Throws `ConflictError` with the current state when another change came first. */
  update(
    before: WaiverRecord,
    change: LedgerChange<WaiverRecord>,
  ): Promise<void>;
  readBaseline(resourceIds: readonly string[]): Promise<ResourceBaseline[]>;
}
