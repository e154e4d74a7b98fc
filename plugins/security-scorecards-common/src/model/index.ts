export * from './domains';
export * from './evidence';
export * from './newestTags';
export * from './severities';
export * from './signals';
export * from './statuses';
