/* Proves that each import rule of eslint.boundaries.js bites, and only where it should. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { ROOT } from './lib/paths.mjs';

const PREFIX = 'backstage-plugin-security-scorecards';
const COMMON = `${PREFIX}-common`;
const NODE = `${PREFIX}-node`;
const BACKEND = `${PREFIX}-backend`;
const AWS = `${PREFIX}-backend-module-aws`;
const SECURITY_HUB = '@aws-sdk/client-securityhub';

const FOLDERS = {
  common: 'plugins/security-scorecards-common',
  node: 'plugins/security-scorecards-node',
  backend: 'plugins/security-scorecards-backend',
  aws: 'plugins/security-scorecards-backend-module-aws',
  frontend: 'plugins/security-scorecards',
  scaffolder: 'plugins/scaffolder-backend-module-security-scorecards',
  search: 'plugins/search-backend-module-security-scorecards',
  simulator: 'packages/aws-simulator',
  app: 'packages/app',
  portal: 'packages/backend',
};

/** [package, file, imported module, whether the import is forbidden] */
const IMPORTS = [
  ['common', 'src/a.ts', NODE, true],
  ['common', 'src/a.ts', BACKEND, true],
  ['common', 'src/a.test.ts', BACKEND, true],
  ['common', 'src/a.ts', PREFIX, true],
  ['common', 'src/a.ts', SECURITY_HUB, true],
  ['common', 'src/a.ts', 'knex', true],
  ['node', 'src/a.ts', COMMON, false],
  ['node', 'src/a.ts', BACKEND, true],
  ['node', 'src/a.ts', AWS, true],
  ['node', 'src/a.ts', SECURITY_HUB, true],
  ['backend', 'src/a.ts', COMMON, false],
  ['backend', 'src/a.ts', NODE, false],
  ['backend', 'src/a.ts', AWS, true],
  ['backend', 'src/a.test.ts', AWS, true],
  ['backend', 'src/a.ts', PREFIX, true],
  ['backend', 'src/a.ts', 'aws-simulator', true],
  ['backend', 'src/a.test.ts', 'aws-simulator', true],
  ['backend', 'src/a.ts', SECURITY_HUB, true],
  ['backend', 'src/a.test.ts', SECURITY_HUB, true],
  ['backend', 'src/a.ts', '@aws-sdk/client-sts/dist-types', true],
  ['backend', 'src/database/A.ts', SECURITY_HUB, true],
  ['backend', 'src/attribution/A.ts', 'knex', true],
  ['backend', 'src/database/A.ts', 'knex', false],
  ['backend', 'src/attribution/A.test.ts', 'knex', false],
  ['aws', 'src/a.ts', COMMON, false],
  ['aws', 'src/a.ts', NODE, false],
  ['aws', 'src/a.ts', SECURITY_HUB, false],
  ['aws', 'src/a.ts', BACKEND, true],
  ['aws', 'src/a.test.ts', BACKEND, true],
  ['aws', 'src/a.ts', 'aws-simulator', true],
  ['aws', 'src/a.test.ts', 'aws-simulator', false],
  ['frontend', 'src/a.tsx', COMMON, false],
  ['frontend', 'src/a.tsx', NODE, true],
  ['frontend', 'src/a.tsx', BACKEND, true],
  ['frontend', 'src/a.tsx', SECURITY_HUB, true],
  ['scaffolder', 'src/a.ts', COMMON, false],
  ['scaffolder', 'src/a.ts', NODE, false],
  ['scaffolder', 'src/a.ts', BACKEND, true],
  ['scaffolder', 'src/a.ts', SECURITY_HUB, true],
  ['search', 'src/a.ts', NODE, false],
  ['search', 'src/a.ts', BACKEND, true],
  ['search', 'src/a.ts', SECURITY_HUB, true],
  ['simulator', 'src/a.ts', COMMON, true],
  ['simulator', 'src/a.test.ts', AWS, true],
  ['simulator', 'src/a.test.ts', SECURITY_HUB, false],
  ['app', 'src/a.tsx', PREFIX, false],
  ['app', 'src/a.tsx', BACKEND, true],
  ['app', 'src/a.tsx', SECURITY_HUB, true],
  ['portal', 'src/a.ts', AWS, false],
  ['portal', 'src/a.ts', 'aws-simulator', true],
  ['portal', 'src/a.test.ts', 'aws-simulator', false],
  ['portal', 'src/a.ts', SECURITY_HUB, true],
];

const SELECT = "export const query = 'SELECT id FROM evidence';\n";
const RAW = 'export const f = (k: any) => k.raw(1);\n';
const TEMPLATE =
  'export const g = (t: string) => `delete from ${t} where id = 1`;\n';
const SENTENCE = "export const hint = 'Select an account from the list';\n";

/** [file of the backend, source text, whether it is forbidden] */
const SQL = [
  ['src/attribution/A.ts', SELECT, true],
  ['src/attribution/A.ts', RAW, true],
  ['src/attribution/A.ts', TEMPLATE, true],
  ['src/attribution/A.ts', SENTENCE, false],
  ['src/attribution/A.test.ts', RAW, false],
  ['src/database/A.ts', SELECT, false],
  ['src/database/A.ts', RAW, false],
];

const eslint = new ESLint({ cwd: ROOT });

async function brokenRules(packageName, file, text) {
  const [result] = await eslint.lintText(text, {
    filePath: join(ROOT, FOLDERS[packageName], file),
  });
  return result.messages.map(message => message.ruleId);
}

for (const [packageName, file, module, forbidden] of IMPORTS) {
  const verb = forbidden ? 'may not' : 'may';
  test(`${packageName}: ${file} ${verb} import ${module}`, async () => {
    const text = `import * as it from '${module}';\n\nexport const x = it;\n`;
    const rules = await brokenRules(packageName, file, text);
    assert.equal(rules.includes('no-restricted-imports'), forbidden);
  });
}

for (const [file, text, forbidden] of SQL) {
  const verb = forbidden ? 'may not' : 'may';
  test(`backend: ${file} ${verb} contain ${text.trim()}`, async () => {
    const rules = await brokenRules('backend', file, text);
    assert.equal(rules.includes('no-restricted-syntax'), forbidden);
  });
}
