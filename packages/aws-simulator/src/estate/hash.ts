// Held here because looking up a global is slow where a test runner isolates
// modules, and this is called for every choice of every finding.
const { imul } = Math;

/**
 * Mixes one to three whole numbers into one unsigned 32-bit number. Every choice of the
 * estate comes from it, so the same seed gives the same estate anywhere.
 *
 * @internal
 */
export function mix(first: number, second?: number, third?: number): number {
  let state = stir(0x9e3779b9, first);
  if (second !== undefined) {
    state = stir(state, second);
  }
  if (third !== undefined) {
    state = stir(state, third);
  }
  return state >>> 0;
}

function stir(state: number, value: number): number {
  const once = imul(state ^ (value | 0), 0x85ebca6b);
  const twice = imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

/**
 * Hash of a text, an unsigned 32-bit number.
 *
 * @internal
 */
export function hashText(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    state = imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return mix(state);
}

/**
 * Turns an unsigned 32-bit number into one in [0, 1).
 *
 * @internal
 */
export function unit(hash: number): number {
  return hash / 0x1_0000_0000;
}

/**
 * Hexadecimal digits that belong to a key, for identifiers.
 *
 * @internal
 */
export function hexDigits(key: number, length: number): string {
  let digits = '';
  for (let round = 0; digits.length < length; round += 1) {
    digits += mix(key, round, 0x1d).toString(16).padStart(8, '0');
  }
  return digits.slice(0, length);
}

/**
 * A UUID that belongs to a key.
 *
 * @internal
 */
export function uuidOf(key: number): string {
  const digits = hexDigits(key, 32);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `a${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-');
}
