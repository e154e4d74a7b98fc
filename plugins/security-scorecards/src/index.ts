/**
 * Security tab and fleet page of Security Scorecards, for the new frontend system.
 *
 * @packageDocumentation
 */
export { securityScorecardsPlugin as default } from './plugin';
export * from './api';
export { securityScorecardsTranslationRef } from './translation';
