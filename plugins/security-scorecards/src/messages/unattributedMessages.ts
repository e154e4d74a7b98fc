/** The English texts of resources that nobody owns. */
export const unattributedMessages = {
  unattributed: {
    title: '{{share}} of the evidence is nobody’s',
    complete: 'Every piece of evidence has an owner',
    nothing: 'No evidence has been collected yet',
    description_one:
      '{{count}} of {{total}} resources counts for no entity. What fails there stands on no scorecard.',
    description_other:
      '{{count}} of {{total}} resources count for no entity. What fails there stands on no scorecard.',
    groups: 'Where it is',
    groupsDescription: 'Most failing evidence first.',
    by: 'Group by',
    grouping: {
      account: 'Account',
      tag: 'Tag',
      resourceType: 'Resource type',
      stack: 'Stack',
    },
    empty: 'Nothing is left over.',
    total_one: '{{count}} group',
    total_other: '{{count}} groups',
    evidence_one: '{{count}} piece of evidence',
    evidence_other: '{{count}} pieces of evidence',
    failingLabel: 'Failing evidence by severity',
    nothingFails: 'Nothing fails',
    examples: 'Examples',
    suggestions_one: '{{count}} suggestion',
    suggestions_other: '{{count}} suggestions',
    noSuggestion:
      'No neighbour tells whose these are. Tag them, or add a rule to the configuration.',
    perhaps: 'Perhaps of',
    addTag_one: 'Tag {{count}} resource in AWS with',
    addTag_other: 'Tag {{count}} resources in AWS with',
    addAnnotation: 'In the catalog file of the entity, write',
    tags: 'Tags: {{tags}}',
    noTags: 'No tags',
  },
} as const;
