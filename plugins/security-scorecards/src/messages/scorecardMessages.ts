/** The English texts of the head of the Security tab and of the overview card. */
export const scorecardMessages = {
  tab: { loading: 'Loading the scorecard' },
  verdict: {
    failing: {
      critical_one: '{{count}} critical control fails',
      critical_other: '{{count}} critical controls fail',
      high_one: '{{count}} high-severity control fails',
      high_other: '{{count}} high-severity controls fail',
      medium_one: '{{count}} medium-severity control fails',
      medium_other: '{{count}} medium-severity controls fail',
      low_one: '{{count}} low-severity control fails',
      low_other: '{{count}} low-severity controls fail',
    },
    noEvidence: 'No evidence yet',
    notEnoughEvidence: 'Not enough evidence',
    nothingFailsSoFar: 'Nothing fails in what could be checked',
    nothingFails: 'Everything that applies passes',
  },
  headline: {
    label: 'How this entity stands',
    resources_one: 'on {{count}} of {{total}} resources',
    resources_other: 'on {{count}} of {{total}} resources',
    allResources_one: 'in {{count}} resource',
    allResources_other: 'in {{count}} resources',
    withoutWaivers_one:
      'Without its waiver the score would be {{score}} ({{count}} control waived).',
    withoutWaivers_other:
      'Without its waivers the score would be {{score}} ({{count}} controls waived).',
  },
  freshness: {
    from: 'Evidence from',
    to: 'to',
    none: 'No evidence has been collected yet.',
  },
  figure: {
    explain: 'What is {{term}}?',
    coverage: {
      term: 'Coverage',
      explanation:
        'How much of what applies could be checked, by weight of the controls. What could not be checked makes the range of the score wider, never the score better.',
    },
    risk: {
      term: 'Risk',
      explanation:
        'Grows with the severity of failing controls and the number of failing resources, multiplied by {{factor}} for the criticality of this entity. Failures past their time to fix add {{overdue}}. It has no upper end: use it to compare.',
    },
    process: {
      term: 'Process',
      value: '{{valid}} of {{applicable}} attested',
      explanation:
        'Practices that no check can prove, for which a person vouches with a link to proof. They do not enter the score.',
    },
    inherited: {
      term: 'Inherited score',
      explanation:
        'Controls that speak of the AWS accounts this entity runs in. The owner of the account mends them; they do not enter this score.',
    },
    parity: {
      term: 'Security Hub would say',
      value: '{{value}} %',
      explanation:
        'AWS counts passed controls against all enabled ones, whatever their severity: {{passed}} passed, {{failed}} failed, {{unknown}} unknown. Our score weighs controls by severity and by the share of resources that pass, so the two differ.',
    },
  },
  fixes: {
    title: 'Fix first',
    description:
      'Most gain first: the share of all missing points that it wins and the share of the risk that it removes, added up.',
    empty: 'Nothing to fix in what could be checked.',
    resources_one: '{{count}} resource',
    resources_other: '{{count}} resources',
    gain: '+{{gain}} points',
    risk: '−{{risk}} risk',
  },
  domains: {
    title: 'Domains',
    description: 'Choose one to filter the checklist.',
    score: '{{value}} of 100 ({{low}} to {{high}})',
    noScore: 'no score',
  },
  domainStatus: {
    fail: 'failing',
    unknown: 'unknown',
    waived: 'waived',
    pass: 'passing',
    'not-applicable': 'not applicable',
  },
  blind: {
    title_one: '{{count}} of {{total}} sources could not be seen.',
    title_other: '{{count}} of {{total}} sources could not be seen.',
    description: 'What they would say counts as unknown.',
    lastSeen: 'Last complete',
  },
  card: {
    title: 'Security',
    open: 'Open the Security tab',
    topFix: 'Fix first',
    noScope: 'Claims nothing in AWS yet.',
    noEvidence: 'No evidence yet.',
  },
} as const;
