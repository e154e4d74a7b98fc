/** Kinds for which a missing owner is a gap. Groups and users own; domains often have no owner. */
const OWNED_KINDS = ['component', 'resource', 'system', 'api'];

/** Whether an entity of this kind should have an owner. */
export function isOwnable(kind: string): boolean {
  return OWNED_KINDS.includes(kind.toLocaleLowerCase('en-US'));
}
