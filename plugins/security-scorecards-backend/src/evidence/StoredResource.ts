import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';

/** A resource of the inventory as the store holds it. */
export interface StoredResource extends ResourceRecord {
  /** `resources.id`. */
  key: number;
  /** When the store first heard of it, ISO 8601. */
  firstSeenAt: string;
  /**
   * Since when it is gone, ISO 8601. A removed resource has no evidence; it stays listed as dirty until
   * attribution has let go of it, and its row is deleted when the history's retention has passed.
   */
  removedAt?: string;
}
