/**
 * Backend of Security Scorecards: evidence store, attribution, evaluation and API.
 *
 * @packageDocumentation
 */
export { securityScorecardsPlugin as default } from './plugin';
