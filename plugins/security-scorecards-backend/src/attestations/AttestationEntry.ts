import type {
  AttestationAnswer,
  AttestationStatus,
  LedgerOrigin,
} from 'backstage-plugin-security-scorecards-common';

/** An attestation as the ledger holds it. Times are ISO 8601. @internal */
export interface AttestationEntry {
  id: string;
  origin: Extract<LedgerOrigin, 'api' | 'config'>;
  /** Where it stands in code when it is not of the API. */
  place?: string;
  /** In lower case; absent for the whole organisation. */
  entityRef?: string;
  practiceId: string;
  /** What was asked. */
  question: string;
  answer: AttestationAnswer;
  proofUrl?: string;
  statement?: string;
  attestedBy: string;
  attestedAt: string;
  expiresAt: string;
  status: AttestationStatus;
  endedAt?: string;
  /** Rises with every change. */
  version: number;
  /** Of the declaration when it is not of the API. */
  fingerprint?: string;
  /** Days before the end of which people were told. */
  remindedDays?: number;
}
