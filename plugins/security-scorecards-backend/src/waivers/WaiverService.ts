import type {
  WaiverDetails,
  WaiverList,
  WaiverPreview,
  WaiverPreviewRequest,
  WaiverRequest,
} from 'backstage-plugin-security-scorecards-common';
import type { WaiverCommand } from './WaiverCommand';
import type { WaiverRecord } from './WaiverRecord';
import type { WaiverFilter } from './WaiverStore';

/** Query of the ledger of waivers. @internal */
export interface WaiverQuery extends Omit<WaiverFilter, 'words'> {
  /** Words of a search. */
  text?: string;
  limit: number;
  cursor?: string;
}

/** The ledger of waivers as it is served. Checks no permission. @internal */
export interface WaiverService {
  /** Refs of all entities that have a waiver. */
  listEntityRefs(): Promise<string[]>;
  /** Waivers of these entities only. Throws `InputError` for a foreign cursor. */
  list(query: WaiverQuery, entityRefs: readonly string[]): Promise<WaiverList>;
  /** The entity of a waiver. Throws `NotFoundError`. */
  entityOf(id: string): Promise<string>;
  /** Throws `NotFoundError`. */
  get(id: string): Promise<WaiverDetails>;
  /** Throws `InputError` that names the field. */
  request(request: WaiverRequest, actor: string): Promise<WaiverDetails>;
  /** Throws `NotFoundError`, `ConflictError` and `NotAllowedError`. */
  decide(id: string, command: WaiverCommand): Promise<WaiverDetails>;
  /** Throws `InputError` that names the field. */
  preview(
    request: WaiverPreviewRequest,
    options: { signal: AbortSignal },
  ): Promise<WaiverPreview>;
}

/** Told of what happens to waivers. @internal */
export interface WaiverListener {
  requested(waiver: WaiverRecord): void;
  decided(waiver: WaiverRecord, command: WaiverCommand): void;
}
