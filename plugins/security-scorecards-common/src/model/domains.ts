import type { DomainId } from '../api/types';

/** The ten domains in the order of the checklist. @public */
export const DOMAIN_IDS = [
  'identity-access',
  'network-protection',
  'data-protection',
  'logging-detection',
  'vulnerability-patch',
  'workload-security',
  'resilience-recovery',
  'incident-response',
  'governance-guardrails',
  'compliance-assurance',
] as const satisfies readonly DomainId[];
