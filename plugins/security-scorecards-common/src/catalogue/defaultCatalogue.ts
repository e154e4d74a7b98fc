import type { Catalogue } from './Catalogue';
import { createCatalogue } from './createCatalogue';
import { defaultCatalogueData } from './defaultCatalogueData';

/**
 * The catalogue that comes with the product: ten domains, their practices, and the controls of Security Hub,
 * Config and Patch Manager. Browsers get the active catalogue from the API instead, so that this stays out of their bundle.
 * @public
 */
export function defaultCatalogue(): Catalogue {
  return createCatalogue(defaultCatalogueData());
}
