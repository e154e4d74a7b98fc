/**
 * Scaffolder actions of Security Scorecards.
 *
 * @packageDocumentation
 */
export { scaffolderModuleSecurityScorecards as default } from './module';
