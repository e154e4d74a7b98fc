export * from './EvaluationInput';
export type { ControlFigure } from './controlFigures';
export * from './evaluateEntity';
export * from './evaluateScorecard';
export * from './summarizeScorecard';
export * from './WaiverMatcher';
