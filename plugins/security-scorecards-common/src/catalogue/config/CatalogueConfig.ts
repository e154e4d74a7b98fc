import type {
  AttestationRequirement,
  DomainId,
  Fix,
  Reference,
  Severity,
} from '../../api/types';
import type { StandardId } from '../standards';

/**
 * What an adopter may say of the catalogue in app-config under `securityScorecards.catalogue`.
 * @public
 */
export interface CatalogueConfig {
  /** Security Hub controls of other standards don't count. All count when absent. */
  standards?: StandardId[];
  /** Other texts for domains, and domains that are switched off. */
  domains?: CatalogueDomainConfig[];
  /** Practices that are added, changed or switched off. */
  practices?: CataloguePracticeConfig[];
  /** Controls that are added, changed or switched off. */
  controls?: CatalogueControlConfig[];
}

/**
 * What an adopter may say of a domain.
 * @public
 */
export interface CatalogueDomainConfig {
  id: DomainId;
  /** `false` takes the domain out, with all that is in it. */
  enabled?: boolean;
  title?: string;
  /** The question that the domain answers. */
  question?: string;
}

/**
 * What an adopter may say of a practice. With `domain` it is added (title, summary and why needed; attestation, controls
 * or both); without, the practice of that id is changed.
 * @public
 */
export interface CataloguePracticeConfig {
  /** Words of lower-case letters and digits, joined by hyphens. */
  id: string;
  /** `false` takes the practice out, with its controls. */
  enabled?: boolean;
  domain?: DomainId;
  title?: string;
  summary?: string;
  why?: string;
  howToFix?: string;
  fixes?: Fix[];
  references?: Reference[];
  wellArchitected?: string[];
  /** `periodDays` from 1 to 1095. A new practice defaults to 365 days and the level `service`. */
  attestation?: Partial<AttestationRequirement>;
}

/**
 * What an adopter may say of a control. With `practice` it is added (title and severity needed); without, the control
 * of that id is changed.
 * @public
 */
export interface CatalogueControlConfig {
  /**
   * Id in the catalogue, in any spelling. Of a new control: the name of a Config rule (with `source: config`), the id of
   * a Security Hub control, or any id with a `generatorId`.
   */
  id: string;
  /** `false` takes the control out; its evidence is left aside. */
  enabled?: boolean;
  practice?: string;
  title?: string;
  severity?: Severity;
  /** Weight in the score instead of that of the severity, above 0 and at most 1000. */
  weight?: number;
  /** Says of a new control that its id is the name of a Config rule or the identifier of a managed one. */
  source?: 'config';
  /** Beginning of the `GeneratorId` of another product's findings; the longest match wins. */
  generatorId?: string;
  /** CloudFormation names, of a new control. */
  resourceTypes?: string[];
  /** Whether a new control speaks of the account and not of a resource in it. */
  accountLevel?: boolean;
  guidanceUrl?: string;
}
