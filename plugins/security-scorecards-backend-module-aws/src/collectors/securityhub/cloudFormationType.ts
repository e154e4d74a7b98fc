import {
  ACCOUNT_RESOURCE_TYPE,
  accountResourceId,
} from 'backstage-plugin-security-scorecards-common';
import { CLOUDFORMATION_TYPES } from './resourceTypes';

/**
 * CloudFormation name of a resource type as findings write it. Types without details in the API come with their
 * CloudFormation name already. A type that is in no table keeps its name, so that it can be seen and asked for.
 *
 * @param resourceId - tells the account apart where the type is missing
 * @internal
 */
export function cloudFormationType(
  findingType: string | undefined,
  resourceId: string,
): string {
  if (resourceId.startsWith(accountResourceId(''))) {
    return ACCOUNT_RESOURCE_TYPE;
  }
  const type = findingType?.trim() ?? '';
  return CLOUDFORMATION_TYPES[type] ?? (type || 'Other');
}
