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
 * Domains, practices and controls as they are written down, before {@link createCatalogue} links them.
 * @public
 */
export interface CatalogueData {
  domains: CatalogueDomain[];
  practices: PracticeData[];
  controls: CatalogueControl[];
}
