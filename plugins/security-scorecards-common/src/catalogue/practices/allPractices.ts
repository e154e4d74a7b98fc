import type { PracticeData } from '../CatalogueData';
import { seedBullets } from '../seedBullets';
import { identityAccessPractices } from './identityAccess';
import { networkProtectionPractices } from './networkProtection';
import { dataProtectionPractices } from './dataProtection';
import { loggingDetectionPractices } from './loggingDetection';
import { vulnerabilityPatchPractices } from './vulnerabilityPatch';
import { workloadSecurityPractices } from './workloadSecurity';
import { resilienceRecoveryPractices } from './resilienceRecovery';
import { incidentResponsePractices } from './incidentResponse';
import { governanceGuardrailsPractices } from './governanceGuardrails';
import { complianceAssurancePractices } from './complianceAssurance';

/** Every practice of the catalogue, in the order of the checklist, with the seed bullets that it covers. @internal */
export function allPractices(): PracticeData[] {
  const bullets = seedBullets();
  return [
    ...identityAccessPractices,
    ...networkProtectionPractices,
    ...dataProtectionPractices,
    ...loggingDetectionPractices,
    ...vulnerabilityPatchPractices,
    ...workloadSecurityPractices,
    ...resilienceRecoveryPractices,
    ...incidentResponsePractices,
    ...governanceGuardrailsPractices,
    ...complianceAssurancePractices,
  ].map(practice => ({
    ...practice,
    seedBullets: bullets
      .filter(bullet => bullet.practice === practice.id)
      .map(bullet => bullet.id),
  }));
}
