export * from './domains';
export * from './evidence';
export * from './severities';
export * from './signals';
export * from './statuses';
