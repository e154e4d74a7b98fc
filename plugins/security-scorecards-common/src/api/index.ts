export * from './SecurityScorecardsClient';
export * from './types';
