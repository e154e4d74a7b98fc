/**
 * Hash of a JSON value: 16 hexadecimal digits, independent of the order of an object's keys. Two 32-bit FNV-1a
 * lanes over the UTF-16 code units. It tells versions apart and is no protection against forgery.
 * @internal
 */
export function contentHash(value: unknown): string {
  const text = canonicalJson(value);
  let left = 0x811c9dc5;
  let right = 0xcbf29ce4;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    left = Math.imul(left ^ unit, 0x01000193);
    right = Math.imul(right ^ (unit + index), 0x01000193);
  }
  return hex(left) + hex(right);
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0');
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    isPlainObject(item)
      ? Object.fromEntries(
          Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : item,
  );
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
