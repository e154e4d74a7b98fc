export * from './ScoreChange';
export * from './splitScoreChange';
