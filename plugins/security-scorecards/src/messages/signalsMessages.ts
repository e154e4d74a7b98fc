/** The English texts of signals. */
export const signalsMessages = {
  signals: {
    title: 'Signals',
    description:
      'What threat and vulnerability services found on its resources and accounts. Hints to look at: they are no controls and do not change the score.',
    counts: 'Active signals by severity',
    none: 'No active signals.',
    notCollected:
      'Not collected: no source of signals has read the accounts of this entity completely.',
    notComplete:
      'The list is not complete: no source of signals has read the accounts of this entity completely.',
    collectedAt: 'Last read completely',
    missingAccounts_one: 'Not collected in {{count}} of {{accounts}} accounts.',
    missingAccounts_other:
      'Not collected in {{count}} of {{accounts}} accounts.',
    total_one: '{{count}} active signal',
    total_other: '{{count}} active signals',
    onAccount: 'On the account',
    firstSeen: 'First seen',
    openInAws: 'Open in AWS',
  },
} as const;
