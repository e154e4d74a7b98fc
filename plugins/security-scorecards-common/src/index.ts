/**
 * Model, practice catalogue, evaluation, permissions and typed client of Security Scorecards.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './api';
export * from './catalogue';
export * from './changes';
export * from './evaluation';
export * from './model';
export * from './permissions';
export * from './scoring';
export * from './signals';
