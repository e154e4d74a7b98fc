export { createOrganizations } from './createOrganizations';
