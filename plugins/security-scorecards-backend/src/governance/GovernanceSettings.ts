import type { Severity } from 'backstage-plugin-security-scorecards-common';
import type { DeclaredAttestation } from '../attestations/DeclaredAttestation';
import type { RefusedDeclaration } from './RefusedDeclaration';
import type { DeclaredWaiver } from '../waivers/declared/DeclaredWaiver';

/** Rules of waivers by severity of what is waived. @internal */
export interface WaiverRules {
  /** Days that a waiver may last. */
  maximumDays: Record<Severity, number>;
  /** Persons who have to approve; 1 or 2. */
  approvals: Record<Severity, number>;
}

/** What app-config says of waivers, attestations and who is told. @internal */
export interface GovernanceSettings {
  rules: WaiverRules;
  waivers: readonly DeclaredWaiver[];
  /** Waivers that do not count; they are told, and keep nothing from starting. */
  refused: readonly RefusedDeclaration[];
  attestations: readonly DeclaredAttestation[];
  notifications: {
    /** Unless told, whether this backend has the notifications plugin. */
    enabled?: boolean;
    /** Refs of users and groups that are told of requests. */
    approvers: readonly string[];
  };
}
