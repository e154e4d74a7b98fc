export { createSqs } from './createSqs';
