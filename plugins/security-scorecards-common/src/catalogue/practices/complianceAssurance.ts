import type { PracticeText } from './PracticeText';

/** Practices of the domain `compliance-assurance`. @internal */
export const complianceAssurancePractices: readonly PracticeText[] = [
  {
    id: 'compliance-frameworks',
    domain: 'compliance-assurance',
    title: 'Know which frameworks apply',
    summary:
      'The obligations of the service are known, and controls are mapped to them.',
    why: 'Evidence and programmes around the system: frameworks, audits, risk, suppliers, reviews, support',
    fixes: [],
    mode: 'attested',
    attestation: {
      question:
        'Is this true today: The obligations of the service are known, and controls are mapped to them.',
      periodDays: 180,
      level: 'organization',
    },
    references: [],
    wellArchitected: [],
  },
  {
    id: 'audit-evidence',
    domain: 'compliance-assurance',
    title: 'Keep audit evidence at hand',
    summary:
      'Reports of the provider and your own evidence are kept where an auditor can get them.',
    why: 'Evidence and programmes around the system: frameworks, audits, risk, suppliers, reviews, support',
    fixes: [],
    mode: 'attested',
    attestation: {
      question:
        'Is this true today: Reports of the provider and your own evidence are kept where an auditor can get them.',
      periodDays: 180,
      level: 'organization',
    },
    references: [],
    wellArchitected: [],
  },
  {
    id: 'risk-assessment',
    domain: 'compliance-assurance',
    title: 'Assess risk regularly',
    summary:
      'Risks of the service are assessed, written down, owned and treated.',
    why: 'Evidence and programmes around the system: frameworks, audits, risk, suppliers, reviews, support',
    fixes: [],
    mode: 'attested',
    attestation: {
      question:
        'Is this true today: Risks of the service are assessed, written down, owned and treated.',
      periodDays: 180,
      level: 'service',
    },
    references: [],
    wellArchitected: [],
  },
  {
    id: 'third-party-security',
    domain: 'compliance-assurance',
    title: 'Assess suppliers',
    summary:
      'Suppliers that touch the service or its data are assessed before use and again later.',
    why: 'Evidence and programmes around the system: frameworks, audits, risk, suppliers, reviews, support',
    fixes: [],
    mode: 'attested',
    attestation: {
      question:
        'Is this true today: Suppliers that touch the service or its data are assessed before use and again later.',
      periodDays: 180,
      level: 'organization',
    },
    references: [],
    wellArchitected: [],
  },
  {
    id: 'architecture-reviews',
    domain: 'compliance-assurance',
    title: 'Review the architecture',
    summary:
      'The workload is reviewed against the Well-Architected security pillar, and the findings are worked off.',
    why: 'Evidence and programmes around the system: frameworks, audits, risk, suppliers, reviews, support',
    fixes: [],
    mode: 'attested',
    attestation: {
      question:
        'Is this true today: The workload is reviewed against the Well-Architected security pillar, and the findings are worked off.',
      periodDays: 180,
      level: 'service',
    },
    references: [],
    wellArchitected: [],
  },
  {
    id: 'stay-current',
    domain: 'compliance-assurance',
    title: 'Follow new guidance',
    summary:
      'Somebody reads security bulletins and new guidance and decides what they mean for the service.',
    why: 'Evidence and programmes around the system: frameworks, audits, risk, suppliers, reviews, support',
    fixes: [],
    mode: 'attested',
    attestation: {
      question:
        'Is this true today: Somebody reads security bulletins and new guidance and decides what they mean for the service.',
      periodDays: 180,
      level: 'organization',
    },
    references: [],
    wellArchitected: [],
  },
  {
    id: 'aws-support',
    domain: 'compliance-assurance',
    title: 'Have AWS Support arranged',
    summary:
      'The support plan fits the criticality, and people know how to open a case.',
    why: 'Evidence and programmes around the system: frameworks, audits, risk, suppliers, reviews, support',
    fixes: [],
    mode: 'attested',
    attestation: {
      question:
        'Is this true today: The support plan fits the criticality, and people know how to open a case.',
      periodDays: 180,
      level: 'organization',
    },
    references: [],
    wellArchitected: [],
  },
  {
    id: 'trusted-advisor',
    domain: 'compliance-assurance',
    title: 'Read Trusted Advisor',
    summary: "Trusted Advisor's security checks are looked at and acted on.",
    why: 'Evidence and programmes around the system: frameworks, audits, risk, suppliers, reviews, support',
    fixes: [],
    mode: 'attested',
    attestation: {
      question:
        "Is this true today: Trusted Advisor's security checks are looked at and acted on.",
      periodDays: 180,
      level: 'organization',
    },
    references: [],
    wellArchitected: [],
  },
];
