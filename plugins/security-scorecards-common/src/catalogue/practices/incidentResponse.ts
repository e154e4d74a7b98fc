import type { PracticeText } from './PracticeText';

/** Practices of the domain `incident-response`. @internal */
export const incidentResponsePractices: readonly PracticeText[] = [
  {
    id: 'incident-response-plan',
    domain: 'incident-response',
    title: 'Have a plan for security incidents',
    summary:
      'A written plan says who does what in an incident, and the roles that it needs exist beforehand.',
    why: 'What people and automation do when something happens',
    fixes: [],
    mode: 'mixed',
    attestation: {
      question:
        'Is this true today: A written plan says who does what in an incident, and the roles that it needs exist beforehand.',
      periodDays: 180,
      level: 'organization',
    },
    references: [],
    wellArchitected: [],
  },
  {
    id: 'communication-plans',
    domain: 'incident-response',
    title: 'Decide whom to tell, and how',
    summary:
      'Contacts, escalation and messages for an incident are agreed and current.',
    why: 'What people and automation do when something happens',
    fixes: [],
    mode: 'mixed',
    attestation: {
      question:
        'Is this true today: Contacts, escalation and messages for an incident are agreed and current.',
      periodDays: 180,
      level: 'organization',
    },
    references: [],
    wellArchitected: [],
  },
  {
    id: 'automated-response',
    domain: 'incident-response',
    title: 'Automate response and remediation',
    summary:
      'Known findings start a tested automation that contains or repairs.',
    why: 'What people and automation do when something happens',
    fixes: [],
    mode: 'attested',
    attestation: {
      question:
        'Is this true today: Known findings start a tested automation that contains or repairs.',
      periodDays: 180,
      level: 'service',
    },
    references: [],
    wellArchitected: [],
  },
  {
    id: 'containment-isolation',
    domain: 'incident-response',
    title: 'Be able to isolate quickly',
    summary:
      'A team can cut off an instance, a credential or an account within minutes, as rehearsed.',
    why: 'What people and automation do when something happens',
    fixes: [],
    mode: 'attested',
    attestation: {
      question:
        'Is this true today: A team can cut off an instance, a credential or an account within minutes, as rehearsed.',
      periodDays: 180,
      level: 'service',
    },
    references: [],
    wellArchitected: [],
  },
  {
    id: 'eradication-recovery',
    domain: 'incident-response',
    title: 'Remove the cause, then restore',
    summary:
      'Recovery starts from a known good state after the cause was found and removed.',
    why: 'What people and automation do when something happens',
    fixes: [],
    mode: 'attested',
    attestation: {
      question:
        'Is this true today: Recovery starts from a known good state after the cause was found and removed.',
      periodDays: 180,
      level: 'service',
    },
    references: [],
    wellArchitected: [],
  },
  {
    id: 'forensic-readiness',
    domain: 'incident-response',
    title: 'Keep evidence that nobody can alter',
    summary:
      'Logs, snapshots and recovery points needed for an investigation cannot be changed or deleted.',
    why: 'What people and automation do when something happens',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'post-incident-review',
    domain: 'incident-response',
    title: 'Learn from every incident',
    summary:
      'Each incident ends with a written review whose actions are followed up.',
    why: 'What people and automation do when something happens',
    fixes: [],
    mode: 'attested',
    attestation: {
      question:
        'Is this true today: Each incident ends with a written review whose actions are followed up.',
      periodDays: 180,
      level: 'organization',
    },
    references: [],
    wellArchitected: [],
  },
  {
    id: 'incident-simulation',
    domain: 'incident-response',
    title: 'Rehearse incidents',
    summary:
      'Teams exercise their plans on a realistic scenario at least once a year.',
    why: 'What people and automation do when something happens',
    fixes: [],
    mode: 'attested',
    attestation: {
      question:
        'Is this true today: Teams exercise their plans on a realistic scenario at least once a year.',
      periodDays: 180,
      level: 'organization',
    },
    references: [],
    wellArchitected: [],
  },
];
