import type { AttributionProblem } from 'backstage-plugin-security-scorecards-common';

/** Problems of one annotation, or of the configuration, that are mended in the same way. */
export interface ProblemGroup {
  readonly annotation?: string;
  readonly mend: string;
  readonly problems: readonly AttributionProblem[];
}

/** Problems by annotation and mend, in the order in which they come; what stands twice is kept once. */
export function groupProblems(
  problems: readonly AttributionProblem[],
): ProblemGroup[] {
  const groups = new Map<string, Map<string, AttributionProblem>>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.annotation, problem.mend]);
    const group = groups.get(key) ?? new Map<string, AttributionProblem>();
    groups.set(
      key,
      group.set(
        JSON.stringify([problem.message, problem.value, problem.position]),
        problem,
      ),
    );
  }
  return [...groups.values()].map(group => {
    const members = [...group.values()];
    const { annotation, mend } = members[0];
    return { annotation, mend, problems: members };
  });
}
