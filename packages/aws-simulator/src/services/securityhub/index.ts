export { createSecurityHub } from './createSecurityHub';
