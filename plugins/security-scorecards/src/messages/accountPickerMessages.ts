/** The English texts of the field that picks an AWS account. */
export const accountPickerMessages = {
  accountPicker: {
    label: 'AWS account',
    placeholder: 'Name or twelve digits',
    loading: 'Reading the accounts…',
    empty:
      'No account has been collected yet. Write its twelve digits where that is allowed, or see on the Collection page why none is there.',
    unread:
      'The accounts could not be read, so their state is not known here. Write the twelve digits.',
    unreadForbidden:
      'You may not read the accounts, so their state is not known here. Write the twelve digits.',
    left_one: '{{count}} account cannot be chosen; the list says why.',
    left_other: '{{count}} accounts cannot be chosen; the list says why.',
    evidence: {
      complete: 'Evidence complete',
      partial: 'Evidence incomplete',
      denied: 'Access denied',
      none: 'Not collected yet',
    },
    score: '{{score}} of 100',
    noScorecard: 'No scorecard',
    collected: 'collected {{age}}',
    mend: 'To mend it: {{mend}}',
    free: 'The collection does not know this account; nothing can be said of its state.',
    invalid: {
      digits:
        'An AWS account id has twelve digits, and “{{value}}” is none; choose one from the list.',
      unknown:
        'The collection knows no AWS account {{account}}; choose one from the list, or see on the Collection page why it is missing.',
      unread:
        'The accounts could not be read ({{message}}), so it is not known whether {{account}} may be chosen. Try again, or ask for the permission to read the collection.',
      obstacle: '{{account}} cannot be chosen: {{obstacle}}.',
    },
    obstacle: {
      state: 'its state in AWS is {{state}}',
      collected: 'no source has collected evidence of it yet',
      complete: 'its evidence is not complete',
      grade: 'its grade is {{grade}}, and {{minimum}} is wanted',
      noGrade: 'it has no grade, and {{minimum}} is wanted',
    },
  },
} as const;
