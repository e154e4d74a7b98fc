export { createSts } from './createSts';
