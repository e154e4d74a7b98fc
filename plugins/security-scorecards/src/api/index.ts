export { securityScorecardsApiRef } from './securityScorecardsApiRef';
