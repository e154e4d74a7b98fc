export * from './EvaluationInput';
export * from './evaluateScorecard';
export * from './summarizeScorecard';
