/** A visit that is due. */
export interface VisitPlan {
  targetId: string;
  /** Which of the collector's passes; `full` or `delta` for a collector that names none. */
  passId: string;
  pass: 'full' | 'delta';
  /** The collector's pass of kind `full`, with the watermark of which a delta starts that has none of its own. */
  fullPassId: string;
  /** Whether the passes share one watermark, as a collector expects that names none. */
  sharedWatermark: boolean;
  /** Whether to go on from the checkpoint of a pass that was cut off. */
  resume: boolean;
  /** Visits to the target when the plan was made; the plan is void after one more. */
  visits: number;
}
