export * from './applyCatalogueConfig';
export type { CatalogueConfig } from './CatalogueConfig';
