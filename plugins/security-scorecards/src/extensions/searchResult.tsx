import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { RiShieldCheckLine } from '@remixicon/react';
import { SCORECARD_DOCUMENT_TYPE } from '../lib/scorecardSearchResult';

/** How the search shows scorecards. */
export const scorecardSearchResult = SearchResultListItemBlueprint.make({
  params: {
    predicate: ({ type }) => type === SCORECARD_DOCUMENT_TYPE,
    component: async () => {
      const { ScorecardSearchResultListItem } = await import(
        '../components/SearchResult/ScorecardSearchResultListItem'
      );
      return ScorecardSearchResultListItem;
    },
  },
});

/** Scorecards among the types that the search page offers. */
export const scorecardResultType = SearchFilterResultTypeBlueprint.make({
  params: {
    value: SCORECARD_DOCUMENT_TYPE,
    name: 'Security scorecards',
    icon: <RiShieldCheckLine />,
  },
});
