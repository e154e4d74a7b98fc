import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ROOT, STAMPS_DIR } from './paths.mjs';

/** Files that no build output depends on. */
const IGNORED = /(\.test\.[jt]sx?|\.md)$|(^|\/)(node_modules|dist)$/;

function* filesBelow(path) {
  if (!existsSync(path) || IGNORED.test(path)) {
    return;
  }
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    yield* filesBelow(join(path, name));
  }
}

/**
 * Digest of the names and contents of files, and of further words.
 *
 * @param {string[]} paths files and folders, relative to the root; missing ones count as empty
 * @param {string[]} words anything else that the result depends on
 * @returns {string} hexadecimal SHA-256
 */
export function fingerprint(paths, words = []) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesBelow(resolve(ROOT, path))) {
      hash.update(`${relative(ROOT, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.update(JSON.stringify(words)).digest('hex');
}

/** Whether the step `name` last finished with this very fingerprint. */
export function isStamped(name, value) {
  const file = join(STAMPS_DIR, name);
  return existsSync(file) && readFileSync(file, 'utf8') === value;
}

/** Records that the step `name` finished with this fingerprint. */
export function stamp(name, value) {
  mkdirSync(STAMPS_DIR, { recursive: true });
  writeFileSync(join(STAMPS_DIR, name), value);
}
