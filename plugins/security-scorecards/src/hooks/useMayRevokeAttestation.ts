import { usePermission } from '@backstage/plugin-permission-react';
import {
  attestationRevokePermission,
  organizationAttestationPermission,
  type Attestation,
} from 'backstage-plugin-security-scorecards-common';

/** Whether the reader may end an attestation that counts and was not written in code. */
export function useMayRevokeAttestation(attestation: Attestation): boolean {
  const { entityRef, origin, status } = attestation;
  // Without a resource the permission of entities is answered with no.
  const ofEntity = usePermission({
    permission: attestationRevokePermission,
    resourceRef: entityRef,
  });
  const ofOrganization = usePermission({
    permission: organizationAttestationPermission,
  });
  const { allowed } = entityRef === undefined ? ofOrganization : ofEntity;
  return status === 'current' && origin === 'api' && allowed;
}
