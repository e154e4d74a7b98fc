import type { ScoredControl } from './ScoredControl';

/**
 * Groups failing controls that one fix closes: those of one practice that fail on exactly the same resources, such as
 * the several controls that ask for a bucket's public access block. Any other control is a group of its own.
 * Every failing control is in exactly one group; groups and their controls are ordered by id.
 * @internal
 */
export function remediationGroups(
  controls: readonly ScoredControl[],
): ScoredControl[][] {
  const failing = controls
    .filter(control => control.fail > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const candidates = new Map<string, ScoredControl[][]>();
  const groups: ScoredControl[][] = [];
  for (const control of failing) {
    const key = `${control.fail} ${control.practice}`;
    const sameSize = candidates.get(key) ?? [];
    const group = sameSize.find(([first]) => failOnSame(first, control));
    if (group) {
      group.push(control);
    } else {
      const started = [control];
      groups.push(started);
      candidates.set(key, [...sameSize, started]);
    }
  }
  return groups;
}

/** Whether two controls that fail on equally many resources fail on the same ones. */
function failOnSame(one: ScoredControl, other: ScoredControl): boolean {
  const resources = new Set(one.failures.map(failure => failure.resourceId));
  return other.failures.every(failure => resources.has(failure.resourceId));
}
