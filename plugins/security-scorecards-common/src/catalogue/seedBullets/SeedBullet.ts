/** Id of one of the five documents that the catalogue was merged from. @public */
export type SeedId = 's0' | 's1' | 's2' | 's3' | 's4';

/**
 * What a bullet is: only a recommendation asks for something; a group is a heading, a reference a link, a rationale a reason.
 * @public
 */
export type SeedBulletKind =
  | 'recommendation'
  | 'group'
  | 'reference'
  | 'rationale';

/**
 * A bullet of a seed document and the practice that covers it.
 * @public
 */
export interface SeedBullet {
  /** Seed, section and position, such as `s1-data-1-2`. */
  id: string;
  seed: SeedId;
  kind: SeedBulletKind;
  /** The one practice that covers it. */
  practice: string;
  /** Practices that it also touches. */
  also: readonly string[];
  /** What it says, in our words. */
  paraphrase: string;
}

/** A bullet as a row: id, kind, practice, practices also touched, paraphrase. @internal */
export type SeedBulletRow = readonly [
  id: string,
  kind: SeedBulletKind,
  practice: string,
  also: readonly string[],
  paraphrase: string,
];
