/** The English texts of missing patches. */
export const patchesMessages = {
  patches: {
    title: 'Missing patches',
    total_one: '{{count}} open patch',
    total_other: '{{count}} open patches',
    notListed_one: '{{count}} more was counted and is not listed.',
    notListed_other: '{{count}} more were counted and are not listed.',
    empty: 'No single patches are known for this resource.',
    patch: 'Patch',
    cves: 'CVEs',
    noCves: 'none stated',
    state: {
      missing: 'missing',
      failed: 'failed to install',
      'pending-reboot': 'waits for a reboot',
      rejected: 'installed, but rejected',
    },
    age_one: 'found {{count}} day ago',
    age_other: 'found {{count}} days ago',
    overdue: 'overdue since {{date}}',
    due: 'due {{date}}',
    moreCves_one: 'and {{count}} more',
    moreCves_other: 'and {{count}} more',
  },
} as const;
