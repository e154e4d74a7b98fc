import type {
  ActiveWaiver,
  AttestationRecord,
  Catalogue,
  EvidenceRecord,
} from 'backstage-plugin-security-scorecards-common';

/** What people accepted and stated, as it held at a time. @internal */
export interface Governance {
  waivers: readonly ActiveWaiver[];
  attestations: readonly AttestationRecord[];
}

/**
 * Reads the ledgers of waivers and attestations by time. The evaluation reads the present through it, and the history any
 * other time, so that both see the same.
 *
 * @internal
 */
export interface GovernanceHistory {
  /**
   * Waivers that held for the entity at that time, and the latest attestations that concerned it by then.
   *
   * @param options - `at` is ISO 8601; `own` and `catalogue` are the entity's own evidence, which may contradict an attestation, and
   * the catalogue of that time
   */
  read(options: {
    entityRef: string;
    at: string;
    own: readonly EvidenceRecord[];
    catalogue: Catalogue;
  }): Promise<Governance>;
}

/** Ledgers in which nothing was ever written. @internal */
export const NO_GOVERNANCE: GovernanceHistory = {
  read: async () => ({ waivers: [], attestations: [] }),
};
