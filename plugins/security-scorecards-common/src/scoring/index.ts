export type { Failure, ScoredControl } from './ScoredControl';
export * from './ScoringSettings';
export * from './grade';
export * from './nextBestFixes';
export * from './parityScore';
export * from './parseScoringSettings';
export { EXPOSURE_PRACTICE, riskOf } from './risk';
export type { RiskOptions } from './risk';
export { scoreOf } from './score';
