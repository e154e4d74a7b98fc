/** How much evidence there is, and how often it changes. */
export interface TransitionSize {
  entities: number;
  /** Own resources of each entity. */
  resources: number;
  /** Controls with evidence on each resource. */
  controls: number;
  weeks: number;
  /** Share of the evidence that changes its status in a week. */
  weekly: number;
}

/** Changes of status over all weeks. */
export function transitionsOf(size: TransitionSize): number {
  const { entities, resources, controls, weeks, weekly } = size;
  return Math.round(entities * resources * controls * weeks * weekly);
}
