/**
 * Reads the body of an AWS query protocol request into nested objects, with
 * `Name.member.1` turned into lists.
 *
 * @internal
 */
export function parseQuery(body: string): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [key, value] of new URLSearchParams(body)) {
    const parts = key.split('.').filter(part => part !== 'member');
    let node = root;
    parts.forEach((part, index) => {
      if (index === parts.length - 1) {
        node[part] = value;
        return;
      }
      const child = node[part];
      const next =
        typeof child === 'object' && child !== null
          ? (child as Record<string, unknown>)
          : {};
      node[part] = next;
      node = next;
    });
  }
  return listify(root) as Record<string, unknown>;
}

function listify(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const entries = Object.entries(value);
  if (entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))) {
    return entries
      .sort(([left], [right]) => Number(left) - Number(right))
      .map(([, item]) => listify(item));
  }
  return Object.fromEntries(entries.map(([key, item]) => [key, listify(item)]));
}
