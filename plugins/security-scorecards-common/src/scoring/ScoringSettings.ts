import type {
  Criticality,
  EvidenceSource,
  Grade,
  Severity,
} from '../api/types';

/** Everything that is configurable about scores and risk. @public */
export interface ScoringSettings {
  /** Weight of a control in the score, by severity. Above 0. */
  severityWeights: Record<Severity, number>;
  /** Days within which a failure is to be fixed, by severity. */
  timeToFixDays: Record<Severity, number>;
  /** Lowest score of each grade; below D's it is E. */
  gradeBounds: Record<Exclude<Grade, 'E'>, number>;
  /** Best grade while a control of that severity fails. */
  gradeCaps: Partial<Record<Severity, Grade>>;
  /** Coverage (0 to 1) below which there is no grade. */
  minimumCoverage: number;
  /** Hours after which evidence of a source counts as stale. */
  staleAfterHours: Record<EvidenceSource, number>;
  /** Factor of the risk, by criticality. */
  criticalityFactors: Record<Criticality, number>;
  /** Further factor of the risk while the practice `public-exposure` fails. At least 1. */
  exposureFactor: number;
  /** What a failure at twice its time to fix adds to the risk, as a share of the failure's own risk. 0 leaves it out. */
  overdueFactor: number;
  risk: {
    /** What a signal adds to the risk, by severity, before its logarithm and the factor of criticality. 0 leaves it out. */
    signals: Record<Severity, number>;
  };
  /**
   * Standards whose Security Hub controls are expected and scored, by the names of the catalogue, such as `fsbp`.
   * Empty: all are scored, and those of `fsbp`, which Security Hub switches on by default, are expected.
   */
  standards: readonly string[];
  /** Weight (0 to 1) of the process figure in the score; 0 leaves it out. */
  processWeight: number;
}

/** The defaults. Stale after 72 h: AWS checks every control at least once in 24 h. @public */
export const DEFAULT_SCORING_SETTINGS: ScoringSettings = {
  severityWeights: { critical: 40, high: 15, medium: 5, low: 1 },
  timeToFixDays: { critical: 7, high: 30, medium: 90, low: 180 },
  gradeBounds: { A: 90, B: 80, C: 65, D: 50 },
  gradeCaps: { critical: 'D', high: 'B' },
  minimumCoverage: 0.5,
  staleAfterHours: { 'security-hub': 72, config: 72, 'patch-manager': 168 },
  criticalityFactors: { critical: 2, high: 1.5, medium: 1, low: 0.75 },
  exposureFactor: 1.5,
  overdueFactor: 1,
  risk: { signals: { critical: 0, high: 0, medium: 0, low: 0 } },
  standards: [],
  processWeight: 0,
};
