import type {
  CatalogueControl,
  CatalogueDomain,
  CataloguePractice,
} from '../api/types';

/**
 * A practice without the lists of its controls: a control names its practice, so that it cannot be in two.
 * @public
 */
export type PracticeData = Omit<
  CataloguePractice,
  'controls' | 'configRules' | 'patchChecks'
>;

/**
 * A control as written down. `generatorId` is the prefix of the `GeneratorId` of another product's findings in Security Hub
 * that app-config counts as this control.
 * @public
 */
export type CatalogueControlData = CatalogueControl & { generatorId?: string };

/**
 * Domains, practices and controls as they are written down, before {@link createCatalogue} links them.
 * @public
 */
export interface CatalogueData {
  domains: CatalogueDomain[];
  practices: PracticeData[];
  controls: CatalogueControlData[];
}
