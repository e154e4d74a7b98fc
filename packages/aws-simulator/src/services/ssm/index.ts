export { createSsm } from './createSsm';
