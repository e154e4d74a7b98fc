/** The English texts of the home page's card and of results of the search. */
export const homeMessages = {
  riskiest: {
    title: 'Riskiest services',
    whose: 'Whose services',
    mine: 'Owned by me',
    all: 'All',
    list: 'Riskiest services, most risk first',
    critical_one: '{{count}} critical control fails',
    critical_other: '{{count}} critical controls fail',
    noCritical: 'No critical control is known to fail',
    noEvidence: 'Nothing is known of its critical controls',
    seeAll_one: 'See {{count}} service in the ranking',
    seeAll_other: 'See all {{count}} services in the ranking',
  },
  searchResult: {
    score: '{{score}} of 100',
    failures: 'What fails worst',
  },
} as const;
