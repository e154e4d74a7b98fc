import type {
  DeclarationProblem,
  Severity,
} from 'backstage-plugin-security-scorecards-common';

/** A waiver of app-config that is well formed and does not count, because it would last longer than its severity allows. @internal */
export interface RefusedDeclaration extends DeclarationProblem {
  /** Of the ledger. */
  id: string;
  /** Of what it is of, by the catalogue of now. */
  severity: Severity;
}
