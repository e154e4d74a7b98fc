import type { Grade } from 'backstage-plugin-security-scorecards-common';
import { z } from 'zod';

/** Type of our documents in the search. */
export const SCORECARD_DOCUMENT_TYPE = 'security-scorecards';

const schema = z.object({
  title: z.string(),
  location: z.string(),
  owner: z.string().catch(''),
  grade: z.enum(['A', 'B', 'C', 'D', 'E']).optional().catch(undefined),
  score: z.string().catch(''),
  failingCritical: z.number().catch(0),
  worstFailures: z.array(z.string()).catch([]),
});

/** What the search knows of a scorecard. */
export interface ScorecardSearchResult {
  title: string;
  location: string;
  /** Entity ref, empty without one. */
  owner: string;
  grade?: Grade;
  /** 0 to 100; empty when nothing is known. */
  score: string;
  failingCritical: number;
  /** Ids and titles of controls, most severe first. */
  worstFailures: readonly string[];
}

/** Reads a document of the search, which may come from an older index; undefined for one that is not ours. */
export function readScorecardSearchResult(
  document: unknown,
): ScorecardSearchResult | undefined {
  return schema.safeParse(document).data;
}
