import type {
  AttributionProblem,
  Criticality,
} from 'backstage-plugin-security-scorecards-common';
import type { DeclaredWaiver } from '../../waivers/declared/DeclaredWaiver';
import type { EntityTemplate } from '../../attribution/readTemplate';
import type { EntityScope } from '../../attribution/scope/EntityScope';

/** A catalog entity as attribution and evaluation know it. @internal */
export interface EntityRecord {
  /** In lower case. */
  entityRef: string;
  /** As the catalog spells it. */
  kind: string;
  namespace: string;
  name: string;
  title: string;
  owner?: string;
  system?: string;
  lifecycle?: string;
  criticality: Criticality;
  /** Whether it has any annotation of scope, readable or not. */
  annotated: boolean;
  scope: EntityScope;
  problems: readonly AttributionProblem[];
  /** What it was created from. */
  template?: EntityTemplate;
  /** Waivers of its annotation; kept in the ledger of waivers, and absent when it was read from the database. */
  waivers?: readonly DeclaredWaiver[];
  /** Of all the above. */
  fingerprint: string;
}

/** An entity record of the database. @internal */
export interface StoredEntity extends EntityRecord {
  id: number;
}
