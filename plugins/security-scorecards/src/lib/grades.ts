import type { Grade } from 'backstage-plugin-security-scorecards-common';

/** Grades from the best to the worst. */
export const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D', 'E'];
