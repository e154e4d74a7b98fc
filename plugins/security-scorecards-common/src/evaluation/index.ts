export * from './EvaluationInput';
export { UNCATEGORISED_PRACTICE } from './CheckIndex';
export * from './evaluateScorecard';
export * from './summarizeScorecard';
