import type { Severity } from '../api/types';

/** The severities, worst first. @public */
export const SEVERITIES = [
  'critical',
  'high',
  'medium',
  'low',
] as const satisfies readonly Severity[];
