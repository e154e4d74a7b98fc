import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

const CACHE = join(__dirname, '../../../../../node_modules/.cache/templates');

/** Runs npm in a folder, without what this process was started with. */
export async function runNpm(
  cwd: string,
  ...args: string[]
): Promise<{ code: number | null; output: string }> {
  const { NODE_OPTIONS: _, NODE_ENV: __, ...env } = process.env;
  const child = spawn('npm', args, {
    cwd,
    env: { ...env, FORCE_COLOR: '0', NO_COLOR: '1', CI: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', chunk => (output += chunk));
  child.stderr.on('data', chunk => (output += chunk));
  await once(child, 'close');
  return { code: child.exitCode, output };
}

/**
 * Installs what a generated repository depends on, and keeps it for later runs until its package.json changes.
 *
 * @returns the folder node_modules
 */
export async function installPackages(repository: string): Promise<string> {
  const manifest = join(repository, 'package.json');
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(manifest, 'utf8'),
  );
  const key = createHash('sha256')
    .update(JSON.stringify([dependencies, devDependencies, process.version]))
    .digest('hex')
    .slice(0, 16);
  const folder = join(CACHE, key);
  const packages = join(folder, 'node_modules');
  if (existsSync(packages)) {
    return packages;
  }
  const draft = join(CACHE, `${key}-${process.pid}`);
  await mkdir(draft, { recursive: true });
  try {
    await cp(manifest, join(draft, 'package.json'));
    const { code, output } = await runNpm(
      draft,
      'install',
      '--no-audit',
      '--no-fund',
    );
    if (code !== 0) {
      throw new Error(`npm install failed: ${output}`);
    }
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return packages;
}

/** Type errors of repositories that share their packages; what they share is read once. */
export function typeErrorsOf(repositories: readonly string[]): string[] {
  const sources = new Map<string, ts.SourceFile | undefined>();
  return repositories.flatMap(folder => {
    const file = join(folder, 'tsconfig.json');
    const { options, fileNames } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(file, ts.sys.readFile).config,
      ts.sys,
      folder,
    );
    const host = ts.createCompilerHost(options);
    const read = host.getSourceFile.bind(host);
    host.getCurrentDirectory = () => folder;
    host.getSourceFile = (path, version, ...rest) => {
      if (!sources.has(path)) {
        sources.set(path, read(path, version, ...rest));
      }
      return sources.get(path);
    };
    const program = ts.createProgram({ rootNames: fileNames, options, host });
    return ts
      .getPreEmitDiagnostics(program)
      .map(
        ({ file: source, messageText }) =>
          `${source?.fileName}: ${ts.flattenDiagnosticMessageText(
            messageText,
            '\n',
          )}`,
      );
  });
}
