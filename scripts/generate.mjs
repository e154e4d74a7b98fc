/*
 * Writes what is derived from the API description:
 * the backend's typed router and the client's types. With --check it writes
 * nothing and fails when a file is not what it would write.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import openapiTypeScript, { astToString } from 'openapi-typescript';
import prettier from 'prettier';
import { parse } from 'yaml';
import { ROOT } from './lib/paths.mjs';

const SOURCE = 'plugins/security-scorecards-backend/src/schema/openapi.yaml';
const ROUTER =
  'plugins/security-scorecards-backend/src/schema/openapi.generated.ts';
const TYPES = 'plugins/security-scorecards-common/src/api/schema.generated.ts';

const NOTICE = `// Generated from ${SOURCE} by \`yarn generate\`. Do not edit.`;

function routerModule(document) {
  return `${NOTICE}
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';

/** The API description. */
export const spec = ${JSON.stringify(document)} as const;

/** An express router that checks requests against the API description and serves it on /openapi.json. */
export const createOpenApiRouter = async (
  options?: Parameters<typeof createValidatedOpenApiRouter>['1'],
) => createValidatedOpenApiRouter<typeof spec>(spec, options);
`;
}

/** JSDoc tags mean nothing to TSDoc, which the API report is read by: keeps the description and drops the rest. */
function toTsDoc(comment) {
  const text = comment
    .slice('/**'.length, -'*/'.length)
    .replace(/^\s*\* ?/gm, '')
    .replace(/@(enum|format|constant|default)\b.*$/gm, '')
    .replace(/@description /g, '')
    .replace(/[@{}<>]/g, '\\$&')
    .trim();
  return text ? `/** ${text.replace(/\n/g, '\n * ')} */` : '';
}

async function typesModule(document) {
  const nodes = await openapiTypeScript(structuredClone(document), {
    alphabetize: true,
    immutable: true,
  });
  // The API report wants a release tag on what the common package exports of it.
  const text = astToString(nodes)
    .replace(/\/\*\*[\s\S]*?\*\//g, toTsDoc)
    .replace(
      'export interface components',
      '/** Schemas of the REST API. @public */\nexport interface components',
    );
  return `${NOTICE}\n${text}`;
}

async function formatted(path, text) {
  const options = await prettier.resolveConfig(join(ROOT, path));
  return prettier.format(text, { ...options, parser: 'typescript' });
}

const document = parse(await readFile(join(ROOT, SOURCE), 'utf8'));
const outputs = {
  [ROUTER]: routerModule(document),
  [TYPES]: await typesModule(document),
};
const check = process.argv.includes('--check');
for (const [path, text] of Object.entries(outputs)) {
  const wanted = await formatted(path, text);
  const present = await readFile(join(ROOT, path), 'utf8').catch(
    () => undefined,
  );
  if (present === wanted) {
    process.stdout.write(`current  ${path}\n`);
  } else if (check) {
    process.stdout.write(`outdated ${path}: run \`yarn generate\`\n`);
    process.exitCode = 1;
  } else {
    await writeFile(join(ROOT, path), wanted);
    process.stdout.write(`written  ${path}\n`);
  }
}
