/**
 * Security tab, card and fleet page of Security Scorecards, for apps of the former frontend system.
 *
 * @packageDocumentation
 */
export {
  AwsAccountPickerFieldExtension,
  EntitySecurityCard,
  EntitySecurityContent,
  HomePageRiskiestServices,
  ScorecardSearchResultListItem,
  SecurityScorecardsPage,
  securityScorecardsPlugin,
} from './legacyPlugin';
export type { ScorecardSearchResultListItemProps } from './components/SearchResult/ScorecardSearchResultListItem';
export { isSecurityScorecardsAvailable } from './lib/isSecurityScorecardsAvailable';
export * from './api';
export { securityScorecardsTranslationRef } from './translation';
