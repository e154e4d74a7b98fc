import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';

/** What each source told last of a resource's tags, as fingerprints. */
export type TagWords = Readonly<Partial<Record<EvidenceSource, string>>>;

/** Tags as they are stored. */
export interface StoredTags {
  /** Empty while no source has told them. */
  fingerprint: string;
  /** Who told them; unknown for rows that are older than this rule. */
  source?: EvidenceSource;
  /** Absent while only one source has told them. */
  words?: TagWords;
  /** When a source that tells tags of before had read the newest that were news, ISO 8601 UTC. */
  at?: string;
}

/** What becomes of tags that a source tells. */
export interface TagVerdict {
  /** Whether they take the place of the stored ones. */
  takes: boolean;
  /** To be remembered, where several sources tell the tags. */
  words?: TagWords;
}

/**
 * Which source is believed when two that have not been heard before disagree: tags in Security Hub's findings, then Config's
 * inventory, then the Tagging API, which Patch Manager's collector reads.
 */
const PREFERENCE: readonly EvidenceSource[] = [
  'security-hub',
  'config',
  'patch-manager',
];

/**
 * Decides what becomes of tags that a source tells; undefined when there is nothing to write.
 *
 * A source that repeats itself brings no news, however often it is visited, so that two sources that disagree do not take turns.
 * A source that says something else than before has noticed a re-tag and is believed, also if it is not the preferred one: the
 * others are late. Words of before the newest ones are none: findings of one resource carry the tags of when each was
 * processed, which may be days apart.
 */
export function judgeTags(options: {
  stored: StoredTags;
  /** Fingerprint of the tags that the source tells; empty when it tells none. */
  told: string;
  source: EvidenceSource;
  /** When the source had read them, where it tells tags of before. */
  toldAt?: string;
}): TagVerdict | undefined {
  const { stored, told, source, toldAt } = options;
  const late = toldAt && stored.at && toldAt < stored.at;
  if (told === '' || late) {
    return undefined;
  }
  const agrees = told === stored.fingerprint;
  if (stored.source === undefined) {
    return agrees ? undefined : { takes: true };
  }
  const before =
    stored.words?.[source] ??
    (stored.source === source ? stored.fingerprint : undefined);
  if (told === before) {
    return undefined;
  }
  const takes =
    !agrees &&
    (before !== undefined ||
      PREFERENCE.indexOf(source) < PREFERENCE.indexOf(stored.source));
  return stored.source === source && !stored.words
    ? { takes }
    : {
        takes,
        words: {
          [stored.source]: stored.fingerprint,
          ...stored.words,
          [source]: told,
        },
      };
}
