export * from './EvaluationInput';
