import { createHash } from 'node:crypto';

/** Id in the ledger of what stands in code: the same for the same parts. @internal */
export function declaredId(
  origin: 'config' | 'annotation',
  ...parts: readonly string[]
): string {
  const hash = createHash('sha256').update(JSON.stringify(parts));
  return `${origin}-${hash.digest('hex').slice(0, 24)}`;
}
