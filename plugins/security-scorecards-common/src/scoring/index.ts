export * from './ScoringSettings';
