import type {
  AttributionProblem,
  Criticality,
} from 'backstage-plugin-security-scorecards-common';
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
  /** Of all the above. */
  fingerprint: string;
}

/** An entity record of the database. @internal */
export interface StoredEntity extends EntityRecord {
  id: number;
}
