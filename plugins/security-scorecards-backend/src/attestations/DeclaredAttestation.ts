import type { AttestationEntry } from './AttestationEntry';

/** An attestation that stands in app-config, checked. @internal */
export type DeclaredAttestation = Pick<
  AttestationEntry,
  | 'id'
  | 'entityRef'
  | 'practiceId'
  | 'question'
  | 'answer'
  | 'proofUrl'
  | 'statement'
  | 'attestedBy'
  | 'attestedAt'
  | 'expiresAt'
> & { place: string };
