import type {
  Catalogue,
  CatalogueResponse,
} from 'backstage-plugin-security-scorecards-common';

/** The catalogue as the API shows it. @internal */
export function toCatalogueResponse(catalogue: Catalogue): CatalogueResponse {
  return {
    version: catalogue.version,
    domains: [...catalogue.domains],
    practices: [...catalogue.practices],
    controls: [...catalogue.controls],
  };
}
