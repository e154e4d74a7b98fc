import type { Severity } from '../../api/types';
import type { StandardId } from '../standards';

/**
 * A Security Hub control as one row of a table: id, severity, practice, resource types, title in our
 * words, Config rules behind it, standards, and whether it speaks of a setting of the whole account although AWS names a
 * resource type. Controls on `AWS::::Account` are account-level without saying so.
 * Ids, severities, resource types, rules and standards are AWS's; Security Hub user guide, September 2026.
 * @internal
 */
export type SecurityHubRow = readonly [
  id: string,
  severity: Severity,
  practice: string,
  resourceTypes: readonly string[],
  title: string,
  configRules: readonly string[],
  standards: readonly StandardId[],
  accountLevel?: true,
];
