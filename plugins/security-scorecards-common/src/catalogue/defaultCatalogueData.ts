import type { CatalogueData } from './CatalogueData';
import { allControls } from './controls/allControls';
import { domains } from './domains';
import { allPractices } from './practices/allPractices';

/**
 * The data of the catalogue that comes with the product, unlinked, for {@link applyCatalogueConfig}.
 * A fresh copy at each call. Large: call it in a backend or in a script, not in a browser.
 * @public
 */
export function defaultCatalogueData(): CatalogueData {
  return {
    domains: domains.map(domain => ({ ...domain })),
    practices: allPractices(),
    controls: allControls(),
  };
}
