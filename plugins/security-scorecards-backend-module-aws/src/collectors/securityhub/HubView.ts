import type { CollectionProblem } from 'backstage-plugin-security-scorecards-node';

/** What a Security Hub target can see. @internal */
export interface HubView {
  /** Regions whose findings it shows. */
  regions: string[];
  /** Whether regions beyond those are linked too, without the API naming them. */
  openRegions: boolean;
  /** By region: the accounts whose hub is enabled there; undefined where that could not be read. */
  enabled: Map<string, Set<string> | undefined>;
  /** It makes one finding for a control, not one for each standard. Members follow their administrator. */
  consolidated: boolean;
  /** Security Hub V2 is enabled too, whose own recorder makes Config.1 pass. */
  hasOwnRecorder: boolean;
  problems: CollectionProblem[];
}
