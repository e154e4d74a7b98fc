import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where Node and Yarn go when the machine has no suitable ones. Ignored by git. */
export const TOOLS_DIR = resolve(ROOT, '.tools');

/** Fingerprints of finished set-up steps; gone whenever `node_modules` is. */
export const STAMPS_DIR = resolve(ROOT, 'node_modules/.cache/portal');
