import type { PracticeText } from './PracticeText';

/** Practices of the domain `workload-security`. @internal */
export const workloadSecurityPractices: readonly PracticeText[] = [
  {
    id: 'secure-development',
    domain: 'workload-security',
    title: 'Build security into delivery',
    summary:
      'Review, tests and scans stand between a commit and production, and builds run with few privileges.',
    why: 'How the thing the team builds is configured: code, secrets, APIs, containers, functions, AI, CDN',
    fixes: [],
    mode: 'mixed',
    attestation: {
      question:
        'Is this true today: Review, tests and scans stand between a commit and production, and builds run with few privileges.',
      periodDays: 180,
      level: 'service',
    },
    references: [],
    wellArchitected: [],
  },
  {
    id: 'secrets-management',
    domain: 'workload-security',
    title: 'Keep secrets in a secrets store',
    summary:
      'Passwords and keys live in Secrets Manager or Parameter Store, rotate, and appear nowhere else.',
    why: 'How the thing the team builds is configured: code, secrets, APIs, containers, functions, AI, CDN',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'api-security',
    domain: 'workload-security',
    title: 'Authenticate and limit API callers',
    summary: 'Every API route knows who calls it and how often they may.',
    why: 'How the thing the team builds is configured: code, secrets, APIs, containers, functions, AI, CDN',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'container-security',
    domain: 'workload-security',
    title: 'Harden containers',
    summary:
      'Containers run without privileges, without public addresses and from images that cannot be swapped.',
    why: 'How the thing the team builds is configured: code, secrets, APIs, containers, functions, AI, CDN',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'serverless-security',
    domain: 'workload-security',
    title: 'Harden functions',
    summary:
      'Functions are callable by named principals only and have limits that contain a fault.',
    why: 'How the thing the team builds is configured: code, secrets, APIs, containers, functions, AI, CDN',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'user-authentication',
    domain: 'workload-security',
    title: 'Authenticate application users well',
    summary:
      'User pools require strong passwords and a second factor and react to stolen credentials.',
    why: 'How the thing the team builds is configured: code, secrets, APIs, containers, functions, AI, CDN',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'service-hardening',
    domain: 'workload-security',
    title: 'Follow the hardening guide of each service',
    summary:
      'Instances and databases depart from weak defaults: metadata version, administrator names, ports.',
    why: 'How the thing the team builds is configured: code, secrets, APIs, containers, functions, AI, CDN',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'content-delivery',
    domain: 'workload-security',
    title: 'Harden content delivery',
    summary:
      'Distributions are the only way to their origins and point at nothing that somebody else can claim.',
    why: 'How the thing the team builds is configured: code, secrets, APIs, containers, functions, AI, CDN',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'ai-ml-security',
    domain: 'workload-security',
    title: 'Harden AI and machine learning workloads',
    summary:
      'Notebooks, models, jobs and agents run isolated, without root and without open internet access.',
    why: 'How the thing the team builds is configured: code, secrets, APIs, containers, functions, AI, CDN',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
];
