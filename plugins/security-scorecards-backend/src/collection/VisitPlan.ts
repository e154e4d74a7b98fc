/** A visit that is due. */
export interface VisitPlan {
  targetId: string;
  pass: 'full' | 'delta';
  /** Whether to go on from the checkpoint of a pass that was cut off. */
  resume: boolean;
  /** Visits to the target when the plan was made; the plan is void after one more. */
  visits: number;
}
