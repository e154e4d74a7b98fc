import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type { CollectionProblem } from 'backstage-plugin-security-scorecards-node';

/** How a feed fares on one instance of the backend; counts since that instance started. */
export interface FeedState {
  feedId: string;
  /** Names the instance; new with each start. */
  instanceId: string;
  source: EvidenceSource;
  title: string;
  /** `waiting` after an error, until it is tried again. */
  status: 'listening' | 'waiting';
  /** When this was written, ISO 8601. */
  savedAt: string;
  messages: number;
  /** Rows of evidence that were inserted, updated or retired. */
  written: number;
  /** Rows of places that no target has read completely yet. */
  ignored: number;
  /** Items that were not used, by cause. */
  skipped: Record<string, number>;
  /** When the last message was stored, ISO 8601. */
  lastMessageAt?: string;
  /** How long the oldest message of the last page had been under way until it was stored. */
  lagSeconds?: number;
  /** Why the feed waits. */
  trouble?: { message: string; mend: string };
  /** Trouble that does not keep the feed from going on. */
  problems: CollectionProblem[];
}
