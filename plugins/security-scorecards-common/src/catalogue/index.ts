export * from './Catalogue';
export * from './CatalogueData';
export * from './createCatalogue';
export * from './defaultCatalogue';
export * from './defaultCatalogueData';
export * from './expectedControlsFor';
export * from './seedBullets';
export * from './standards';
