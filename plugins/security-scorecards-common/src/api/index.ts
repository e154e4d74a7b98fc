export type { components } from './schema.generated';
export * from './SecurityScorecardsClient';
export * from './types';
