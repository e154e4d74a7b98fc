export { createConfig } from './createConfig';
