import { hash } from 'node:crypto';

// 96 bits: no collision to be expected among the states that one row takes.
const LENGTH = 16;
const SEPARATOR = '\u0000';

/** Short hash of the parts; an absent part differs from an empty one. */
export function fingerprint(parts: readonly (string | undefined)[]): string {
  let text = '';
  for (const part of parts) {
    text += part === undefined ? SEPARATOR : `=${part}${SEPARATOR}`;
  }
  return hash('sha256', text, 'base64url').slice(0, LENGTH);
}
