import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** How scorecards get into the search. */
      securityScorecards?: {
        /** When the index is made anew: every 10 minutes unless told. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Which scorecards are found, as the `filter` of the REST API, such as `kind=component,lifecycle=production`; each
         * item is an alternative. All unless told.
         */
        filter?: string[];
        /**
         * Address of a result, with `:kind`, `:namespace` and `:name`: `/catalog/:namespace/:kind/:name/security` unless told.
         */
        locationTemplate?: string;
        /**
         * The permission that a reader of a result needs, asked for each entity: `scorecard` unless told, which is
         * security-scorecards.scorecard.read, or `entity`, which is catalog.entity.read. Search knows only one.
         */
        visibility?: 'scorecard' | 'entity';
      };
    };
  };
}
