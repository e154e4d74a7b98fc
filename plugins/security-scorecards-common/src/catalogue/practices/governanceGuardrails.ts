import type { PracticeText } from './PracticeText';

/** Practices of the domain `governance-guardrails`. @internal */
export const governanceGuardrailsPractices: readonly PracticeText[] = [
  {
    id: 'organizations-guardrails',
    domain: 'governance-guardrails',
    title: 'Set guardrails with Organizations',
    summary:
      'Accounts belong to an organization whose policies forbid what no account may do.',
    why: 'Organization-wide technical rails: accounts, recording, tags, change control',
    fixes: [],
    mode: 'mixed',
    attestation: {
      question:
        'Is this true today: Accounts belong to an organization whose policies forbid what no account may do.',
      periodDays: 180,
      level: 'organization',
    },
    references: [],
    wellArchitected: [],
  },
  {
    id: 'config-recording',
    domain: 'governance-guardrails',
    title: 'Record configuration of every resource',
    summary:
      'AWS Config records the resources of each account and Region, so that checks have something to look at.',
    why: 'Organization-wide technical rails: accounts, recording, tags, change control',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'change-management',
    domain: 'governance-guardrails',
    title: 'Change infrastructure as code',
    summary:
      'Production changes come from reviewed code, and drift from it is noticed.',
    why: 'Organization-wide technical rails: accounts, recording, tags, change control',
    fixes: [],
    mode: 'mixed',
    attestation: {
      question:
        'Is this true today: Production changes come from reviewed code, and drift from it is noticed.',
      periodDays: 180,
      level: 'service',
    },
    references: [],
    wellArchitected: [],
  },
  {
    id: 'resource-tagging',
    domain: 'governance-guardrails',
    title: 'Tag resources with owner and service',
    summary:
      'Resources carry the tags from which owner, service and sensitivity can be told.',
    why: 'Organization-wide technical rails: accounts, recording, tags, change control',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
];
