import type { ScoreChanges } from 'backstage-plugin-security-scorecards-common';

type Part = ScoreChanges['parts'][number];

/** The cause that moved the score most in the direction in which it moved; undefined when none did. */
export function mainPart(
  parts: readonly Part[],
  difference: number,
): (Part & { readonly share: number }) | undefined {
  return parts
    .flatMap(part =>
      part.share === undefined || part.share * difference <= 0
        ? []
        : [{ ...part, share: part.share }],
    )
    .sort((one, other) => Math.abs(other.share) - Math.abs(one.share))[0];
}
