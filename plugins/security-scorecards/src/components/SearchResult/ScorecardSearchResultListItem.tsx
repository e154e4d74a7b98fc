import { Link } from '@backstage/ui';
import {
  AnalyticsContext,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import { readScorecardSearchResult } from '../../lib/scorecardSearchResult';
import { securityScorecardsTranslationRef } from '../../translation';
import { GradeBadge } from '../GradeBadge/GradeBadge';
import { themeClasses } from '../theme';
import classes from './ScorecardSearchResultListItem.module.css';

/** Props of {@link ScorecardSearchResultListItem}, as the search gives them. @public */
export interface ScorecardSearchResultListItemProps {
  result?: SearchDocument;
  highlight?: ResultHighlight;
  /** Place in the list, from 1. */
  rank?: number;
}

/** A scorecard among the results of a search: grade, score and what fails worst, with a link to the tab. */
export function ScorecardSearchResultListItem(
  props: ScorecardSearchResultListItemProps,
) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { highlight } = props;
  const result = readScorecardSearchResult(props.result);
  if (!result) {
    return null;
  }
  const { failingCritical, grade, location, owner, score, title } = result;
  return (
    <AnalyticsContext
      attributes={{
        pluginId: 'security-scorecards',
        extension: 'ScorecardSearchResultListItem',
      }}
    >
      <div className={`${themeClasses.root} ${classes.root}`}>
        <GradeBadge grade={grade} />
        <div className={classes.text}>
          <Link href={location} weight="bold" noTrack>
            <bdi>
              {highlight?.fields.title ? (
                <HighlightedSearchResultText
                  text={highlight.fields.title}
                  preTag={highlight.preTag}
                  postTag={highlight.postTag}
                />
              ) : (
                title
              )}
            </bdi>
          </Link>
          <p className={classes.facts}>
            <span>
              {score === ''
                ? t('score.unknown')
                : t('searchResult.score', { score })}
            </span>
            {failingCritical > 0 && (
              <span className={classes.critical}>
                {t('riskiest.critical', { count: failingCritical })}
              </span>
            )}
            {owner && (
              <EntityRefLink entityRef={owner} defaultKind="group" hideIcon />
            )}
          </p>
          {result.worstFailures.length > 0 && (
            <ul
              className={classes.failures}
              aria-label={t('searchResult.failures')}
            >
              {result.worstFailures.map(failure => (
                <li key={failure}>{failure}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </AnalyticsContext>
  );
}
