import type { CatalogueControl } from '../api/types';
import type { Catalogue } from './Catalogue';
import { conditionalControls } from './controls/conditionalControls';
import type { StandardId } from './standards';

const DEFAULT_STANDARDS: readonly StandardId[] = ['fsbp'];

/**
 * The Security Hub controls that yield evidence for every resource of a type, so that their absence is missing evidence.
 * Not among them: account-level controls, controls that judge only some resources of the type (a PostgreSQL
 * check on a MySQL instance), and Config rules and patch checks, which nobody can expect before somebody deployed them.
 *
 * @param resourceType - CloudFormation name, such as `AWS::S3::Bucket`.
 * @param standards - Short names of the standards that count. Empty means `fsbp`, the one that Security Hub switches on
 *   by default: expecting all standards would report controls as missing that nobody enabled.
 * @public
 */
export function expectedControlsFor(
  catalogue: Catalogue,
  resourceType: string,
  standards: readonly string[] = [],
): CatalogueControl[] {
  const counted: readonly string[] =
    standards.length > 0 ? standards : DEFAULT_STANDARDS;
  return catalogue.controls.filter(
    control =>
      control.source === 'security-hub' &&
      !control.accountLevel &&
      !(control.id in conditionalControls) &&
      control.resourceTypes.includes(resourceType) &&
      control.standards.some(standard => counted.includes(standard)),
  );
}
