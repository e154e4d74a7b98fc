/**
 * Makes security scorecards findable by the search of Backstage.
 *
 * @packageDocumentation
 */
export { searchModuleSecurityScorecards as default } from './module';
export {
  SECURITY_SCORECARDS_DOCUMENT_TYPE,
  type SecurityScorecardDocument,
} from './collator/SecurityScorecardDocument';
export { SecurityScorecardsCollatorFactory } from './collator/SecurityScorecardsCollatorFactory';
