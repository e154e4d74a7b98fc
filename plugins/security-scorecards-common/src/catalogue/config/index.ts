export * from './applyCatalogueConfig';
export * from './CatalogueConfig';
