import type { WaiverDecision } from 'backstage-plugin-security-scorecards-common';

/** What a person wants of a waiver. @internal */
export interface WaiverCommand {
  decision: WaiverDecision;
  /** Ref of the user, or `service:<subject>`. */
  actor: string;
  note?: string;
  /** Version that the decision was made on. */
  version?: number;
}
