export type { components } from './schema.generated';
export * from './SecurityScorecardsApi';
export * from './SecurityScorecardsClient';
export * from './types';
