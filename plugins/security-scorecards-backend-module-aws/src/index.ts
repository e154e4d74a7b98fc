/**
 * Collectors of Security Scorecards for AWS Security Hub, Config and Patch Manager.
 *
 * @packageDocumentation
 */
export { securityScorecardsModuleAws as default } from './module';
