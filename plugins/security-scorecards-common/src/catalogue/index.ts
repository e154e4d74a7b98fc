export * from './Catalogue';
