import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { Permission } from '@backstage/plugin-permission-common';
import { scorecardReadPermission } from 'backstage-plugin-security-scorecards-common';

const KEY = 'search.collators.securityScorecards';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 30 },
};

const PERMISSIONS: Record<string, Permission> = {
  scorecard: scorecardReadPermission,
  entity: catalogEntityReadPermission,
};

/** What app-config tells of the collator. @internal */
export interface CollatorConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
  filter: string[];
  locationTemplate: string;
  visibilityPermission: Permission;
}

/** Reads `search.collators.securityScorecards`. Throws `InputError` that names the key. @internal */
export function readCollatorConfig(root: Config): CollatorConfig {
  const config = root.getOptionalConfig(KEY);
  const visibility = config?.getOptionalString('visibility') ?? 'scorecard';
  const visibilityPermission = PERMISSIONS[visibility];
  if (!visibilityPermission) {
    throw new InputError(
      `${KEY}.visibility: '${visibility}' is not one of ${Object.keys(
        PERMISSIONS,
      ).join(', ')}`,
    );
  }
  return {
    schedule: config?.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('schedule'),
        )
      : DEFAULT_SCHEDULE,
    filter: config?.getOptionalStringArray('filter') ?? [],
    locationTemplate:
      config?.getOptionalString('locationTemplate') ??
      '/catalog/:namespace/:kind/:name/security',
    visibilityPermission,
  };
}
