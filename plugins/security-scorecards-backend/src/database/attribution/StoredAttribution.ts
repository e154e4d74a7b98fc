import type { RuleName } from '../../attribution/AttributionRule';

/** A row of `attributions`. @internal */
export interface StoredAttribution {
  entityId: number;
  resourceKey: number;
  rule: RuleName;
  detail: string;
}
