import type { PracticeText } from './PracticeText';

/** Practices of the domain `identity-access`. @internal */
export const identityAccessPractices: readonly PracticeText[] = [
  {
    id: 'least-privilege',
    domain: 'identity-access',
    title: 'Grant only the permissions that are used',
    summary:
      'People, workloads and resource policies hold the permissions that their task needs and no more.',
    why: 'Who and what may act: humans, workloads, keys, policies',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'permission-boundaries',
    domain: 'identity-access',
    title: 'Bound what created roles can ever do',
    summary:
      'Roles that teams or pipelines create carry a permissions boundary that caps what they can be granted.',
    why: 'Who and what may act: humans, workloads, keys, policies',
    fixes: [],
    mode: 'attested',
    attestation: {
      question:
        'Is this true today: Roles that teams or pipelines create carry a permissions boundary that caps what they can be granted.',
      periodDays: 180,
      level: 'organization',
    },
    references: [],
    wellArchitected: [],
  },
  {
    id: 'policy-conditions',
    domain: 'identity-access',
    title: 'Narrow policies with conditions',
    summary:
      'Policies for sensitive actions name the circumstances under which they apply, such as network, organization, tags or MFA.',
    why: 'Who and what may act: humans, workloads, keys, policies',
    fixes: [],
    mode: 'attested',
    attestation: {
      question:
        'Is this true today: Policies for sensitive actions name the circumstances under which they apply, such as network, organization, tags or MFA.',
      periodDays: 180,
      level: 'service',
    },
    references: [],
    wellArchitected: [],
  },
  {
    id: 'group-based-permissions',
    domain: 'identity-access',
    title: 'Give people permissions through groups',
    summary:
      'People get permissions from a group or permission set that matches their role, not from policies attached to them.',
    why: 'Who and what may act: humans, workloads, keys, policies',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'roles-not-long-term-keys',
    domain: 'identity-access',
    title: 'Use roles and temporary credentials',
    summary:
      'Workloads and people act with temporary credentials of a role instead of stored access keys or database passwords.',
    why: 'Who and what may act: humans, workloads, keys, policies',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'service-roles',
    domain: 'identity-access',
    title: 'Let AWS services act through their own roles',
    summary:
      'Services that act on your behalf do so through a service role or service-linked role made for that purpose.',
    why: 'Who and what may act: humans, workloads, keys, policies',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'cross-account-access',
    domain: 'identity-access',
    title: 'Keep access from other accounts deliberate',
    summary:
      'Access from other accounts is granted to named principals or to the organization, and to nobody by accident.',
    why: 'Who and what may act: humans, workloads, keys, policies',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'access-analyzer',
    domain: 'identity-access',
    title: 'Find external access with Access Analyzer',
    summary:
      'IAM Access Analyzer reports every resource that can be reached from outside the account or organization.',
    why: 'Who and what may act: humans, workloads, keys, policies',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'multi-factor-authentication',
    domain: 'identity-access',
    title: 'Require a second factor for people',
    summary:
      'Everybody who signs in with a password also proves possession of a second factor, the root user above all.',
    why: 'Who and what may act: humans, workloads, keys, policies',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'root-user-protection',
    domain: 'identity-access',
    title: 'Lock the root user away',
    summary:
      'The root user has no access keys and is used only for the few tasks that nothing else can do.',
    why: 'Who and what may act: humans, workloads, keys, policies',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'password-policy',
    domain: 'identity-access',
    title: 'Set a strong password policy',
    summary:
      "Where IAM users still have passwords, the account's policy makes them long, complex and not reused.",
    why: 'Who and what may act: humans, workloads, keys, policies',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'credential-rotation',
    domain: 'identity-access',
    title: 'Rotate access keys',
    summary:
      'Access keys that cannot be replaced by roles are renewed at least every 90 days.',
    why: 'Who and what may act: humans, workloads, keys, policies',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'access-reviews',
    domain: 'identity-access',
    title: 'Review access and remove what is unused',
    summary:
      'Users, roles, keys and policies are reviewed on a schedule, and what nobody uses is removed.',
    why: 'Who and what may act: humans, workloads, keys, policies',
    fixes: [],
    mode: 'mixed',
    attestation: {
      question:
        'Is this true today: Users, roles, keys and policies are reviewed on a schedule, and what nobody uses is removed.',
      periodDays: 180,
      level: 'service',
    },
    references: [],
    wellArchitected: [],
  },
];
