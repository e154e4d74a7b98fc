/** The English words that several pages share: statuses, severities, sources, reasons, domains, grades, kinds. */
export const vocabularyMessages = {
  status: {
    fail: 'Failing',
    unknown: 'Unknown',
    waived: 'Waived',
    pass: 'Passing',
    'not-applicable': 'Not applicable',
  },
  severity: {
    critical: 'critical',
    high: 'high',
    medium: 'medium',
    low: 'low',
  },
  criticality: {
    critical: 'Critical',
    high: 'High',
    medium: 'Medium',
    low: 'Low',
  },
  severityInitial: { critical: 'C', high: 'H', medium: 'M', low: 'L' },
  failing: {
    label: 'Failing controls by severity',
    none: 'No failing controls',
  },
  source: {
    'security-hub': 'Security Hub',
    config: 'AWS Config',
    'patch-manager': 'Patch Manager',
  },
  sourceStatus: {
    succeeded: 'Complete',
    partial: 'Partly read',
    failed: 'Failed',
    'not-enabled': 'Not enabled',
    denied: 'Access denied',
    stale: 'Out of date',
    never: 'Never read',
  },
  reason: {
    'not-recorded': 'Not recorded by AWS Config',
    'not-managed': 'Not managed by Systems Manager',
    'not-scanned': 'Not scanned yet',
    'not-enabled': 'Source not enabled',
    'access-denied': 'Access denied',
    'control-disabled': 'Control disabled in AWS',
    'no-evidence': 'No evidence',
    'never-collected': 'Never collected',
    stale: 'Evidence out of date',
    error: 'Check ended in an error',
    'not-attested': 'Not attested',
    'attestation-expired': 'Attestation expired',
  },
  // The titles of the catalogue, shown until it is there. A title that app-config changes wins over these, a translation over both.
  domain: {
    'identity-access': 'Identity & access',
    'network-protection': 'Network & edge protection',
    'data-protection': 'Data protection',
    'logging-detection': 'Logging & detection',
    'vulnerability-patch': 'Vulnerability & patch management',
    'workload-security': 'Application & workload security',
    'resilience-recovery': 'Resilience & recovery',
    'incident-response': 'Incident response',
    'governance-guardrails': 'Governance guardrails',
    'compliance-assurance': 'Compliance & assurance',
  },
  grade: {
    label: 'Grade {{grade}}',
    none: 'No grade: not enough evidence',
    byScore: 'Grade {{grade}} by its score.',
    capped:
      'Grade {{grade}}: no better grade is possible while {{control}} fails.',
    missingReason:
      'No grade: only {{coverage}} of what applies could be checked.',
  },
  score: {
    description:
      'Score {{value}} of 100, between {{low}} and {{high}} depending on what is unknown; {{coverage}} of what applies could be checked.',
    range: 'between {{low}} and {{high}}',
    unknown: 'not enough evidence',
    unknownDescription: 'No score: not enough evidence.',
  },
  kind: {
    all: 'All kinds',
    component: 'Services',
    resource: 'Resources',
    system: 'Systems',
    domain: 'Domains',
    group: 'Groups',
    api: 'APIs',
  },
} as const;
