export { createSqs } from './createSqs';
export { QueueDirectory } from './QueueDirectory';
