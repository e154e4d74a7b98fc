import type { IdBitmap } from '../evidence/IdBitmap';

/** What a full pass has seen of signals so far. */
export interface SignalPass {
  /** When the pass began, ISO 8601; what others wrote since then is left alone by its sweep. */
  startedAt: string;
  /** Whether a page of the pass brought signals, or told that there are none. */
  delivered: boolean;
  /** Ids of all signals of the pass, changed or not. */
  seen: IdBitmap;
}
