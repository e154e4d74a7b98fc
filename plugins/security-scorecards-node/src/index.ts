/**
 * Extension points of Security Scorecards for other backend packages.
 *
 * @packageDocumentation
 */
export * from './CollectionError';
export * from './collectors';
export * from './extensions';
export * from './services';
