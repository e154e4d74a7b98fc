/** The English texts of links, copying, problems, errors and of pages that have nothing to show yet. */
export const stateMessages = {
  link: { newTab: '(opens in a new tab)' },
  copy: {
    action: 'Copy',
    done: 'Copied',
    failed: 'Select and copy it by hand',
  },
  problem: {
    annotationTitle: 'The annotation {{annotation}} cannot be read',
    configurationTitle_one: 'Configuration problem',
    configurationTitle_other: '{{count}} configuration problems',
    position: 'Reading stopped at character {{position}}.',
  },
  noScope: {
    title: 'Nothing in AWS is claimed yet',
    description:
      'Tell which AWS accounts, tags or resources belong to this entity by adding annotations to its catalog file. One of them is enough.',
    noScorecardTitle: 'No scorecard for this entity',
    noScorecardDescription:
      'It claims nothing in AWS, is too new, or you may not read it. To claim accounts, tags or resources, add annotations to its catalog file; the scorecard follows within minutes.',
  },
  firstCollection: {
    title: 'No evidence yet',
    description:
      'The scope is known; the first collection has not delivered anything for it. This page fills as evidence arrives. Until then nothing counts as passing.',
    reload: 'Look again',
  },
  error: {
    retry: 'Try again',
    detail: '({{message}})',
    unauthenticated: {
      title: 'Your session has ended',
      mend: 'Sign in again, then reload this page.',
    },
    forbidden: {
      title: 'You may not see this',
      mend: 'Ask the owners of the portal for the permission.',
    },
    refused: {
      title: 'The backend cannot do this',
      mend: 'Change what is asked for.',
    },
    notFound: {
      title: 'Not found',
      mend: 'It may have been removed, or you may not read it.',
    },
    offline: {
      title: 'The backend does not answer',
      mend: 'Check your connection. If it is fine, the backend of Security Scorecards may be down.',
    },
    backend: {
      title: 'The backend could not answer',
      mend: 'Try again in a moment. If it stays so, pass this on to the owners of the portal.',
    },
  },
} as const;
