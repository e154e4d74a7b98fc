import type { Status } from '../api/types';

/** The statuses, worst first: the order in which the worst control decides a practice. @public */
export const STATUSES = [
  'fail',
  'unknown',
  'waived',
  'pass',
  'not-applicable',
] as const satisfies readonly Status[];
