/** A relation along which resources are rolled up. Refs are in lower case. @internal */
export interface RollupEdge {
  /** The whole, the owner or the parent group. */
  parent: string;
  part: string;
  kind: 'part' | 'owned' | 'child';
}
