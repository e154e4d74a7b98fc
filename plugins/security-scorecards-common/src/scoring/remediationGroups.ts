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
  const alike = new Map<string, ScoredControl[][]>();
  const groups: ScoredControl[][] = [];
  for (const control of failing) {
    // Cheap to tell, and different for most controls that fail on different resources.
    const key = `${control.practice} ${control.fail} ${firstResource(control)}`;
    const candidates = alike.get(key) ?? [];
    const group = candidates.find(([first]) => failOnSame(first, control));
    if (group) {
      group.push(control);
    } else {
      const started = [control];
      groups.push(started);
      alike.set(key, [...candidates, started]);
    }
  }
  return groups;
}

function firstResource(control: ScoredControl): string {
  return control.failures.reduce(
    (first, { resourceId }) => (resourceId < first ? resourceId : first),
    control.failures[0]?.resourceId ?? '',
  );
}

/** Whether two controls that fail on equally many resources fail on the same ones. */
function failOnSame(one: ScoredControl, other: ScoredControl): boolean {
  const resources = new Set(one.failures.map(failure => failure.resourceId));
  return other.failures.every(failure => resources.has(failure.resourceId));
}
