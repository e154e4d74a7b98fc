/** Size of the synthetic estate whose scorecards are computed. */
export interface Estate {
  entities: number;
  /** Own resources of each entity. */
  resources: number;
  /** Controls with evidence on each resource. */
  controls: number;
}
