import type { CatalogueDomain } from '../api/types';

/** The ten domains in the order of the checklist. @internal */
export const domains: readonly CatalogueDomain[] = [
  {
    id: 'identity-access',
    title: 'Identity & access',
    question: 'Who and what may act here, and how do they prove who they are?',
    wellArchitected: ['SEC02', 'SEC03'],
  },
  {
    id: 'network-protection',
    title: 'Network & edge protection',
    question:
      'What can reach what, and what stands between it and the internet?',
    wellArchitected: ['SEC05'],
  },
  {
    id: 'data-protection',
    title: 'Data protection',
    question: 'What would somebody read who got hold of the bytes?',
    wellArchitected: ['SEC07', 'SEC08', 'SEC09'],
  },
  {
    id: 'logging-detection',
    title: 'Logging & detection',
    question: 'What is recorded, and would anybody notice an attack?',
    wellArchitected: ['SEC04'],
  },
  {
    id: 'vulnerability-patch',
    title: 'Vulnerability & patch management',
    question: 'Is the software in use current, scanned and patched?',
    wellArchitected: ['SEC06'],
  },
  {
    id: 'workload-security',
    title: 'Application & workload security',
    question:
      'Is what the team builds and runs configured to withstand an attack?',
    wellArchitected: ['SEC06', 'SEC11'],
  },
  {
    id: 'resilience-recovery',
    title: 'Resilience & recovery',
    question: 'Would data and service survive a loss, and who has tried?',
    wellArchitected: ['REL09', 'REL10', 'REL11', 'REL13'],
  },
  {
    id: 'incident-response',
    title: 'Incident response',
    question: 'What do people and automation do when something happens?',
    wellArchitected: ['SEC10'],
  },
  {
    id: 'governance-guardrails',
    title: 'Governance guardrails',
    question: 'Which technical rails hold for every account and resource?',
    wellArchitected: ['SEC01'],
  },
  {
    id: 'compliance-assurance',
    title: 'Compliance & assurance',
    question: 'Who checks the whole, against which obligations, and how often?',
    wellArchitected: ['SEC01'],
  },
];
