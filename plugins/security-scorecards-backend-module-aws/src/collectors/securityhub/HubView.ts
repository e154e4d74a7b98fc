import type { CollectionProblem } from 'backstage-plugin-security-scorecards-node';

/** What a Security Hub target can see. @internal */
export interface HubView {
  /** Regions whose findings it shows. */
  regions: string[];
  /** Whether regions beyond those are linked too, without the API naming them. */
  openRegions: boolean;
  /** By region: the accounts whose hub is enabled there; undefined where that could not be read. */
  enabled: Map<string, Set<string> | undefined>;
  problems: CollectionProblem[];
}
