import type { SecurityScorecardsService } from 'backstage-plugin-security-scorecards-node';

/**
 * Gives the client that acts for who started a task, so that an action never sees or does more than that person may.
 * @internal
 */
export type ClientFactory = SecurityScorecardsService['clientFor'];
