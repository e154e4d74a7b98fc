import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

interface Result {
  compliant: string[];
  not_compliant: { Rule: { name: string } }[];
}

const PACKAGE = dirname(
  createRequire(import.meta.url).resolve(
    '@cdklabs/cdk-validator-cfnguard/package.json',
  ),
);

/** How many rules of Control Tower the synthesised templates keep everywhere, and how many they break somewhere. */
export function countGuardRules(folder: string, templates: string[]) {
  const system = process.platform === 'darwin' ? 'macos' : 'ubuntu';
  const processor = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
  const results = templates.flatMap(template =>
    validate(join(PACKAGE, 'bin', system, processor, 'cfn-guard'), [
      'validate',
      ...['--data', join(folder, template)],
      ...['--rules', join(PACKAGE, 'rules/control-tower/cfn-guard')],
      ...['--structured', '--show-summary', 'none', '--output-format', 'json'],
    ]),
  );
  const broken = new Set(
    results.flatMap(result =>
      result.not_compliant.map(({ Rule }) => Rule.name),
    ),
  );
  const passed = new Set(
    results
      .flatMap(({ compliant }) => compliant)
      .filter(name => !broken.has(name)),
  );
  return { passed: passed.size, broken: broken.size };
}

function validate(binary: string, args: string[]): Result[] {
  try {
    return JSON.parse(
      execFileSync(binary, args, { maxBuffer: 64 * 1024 * 1024 }).toString(),
    );
  } catch (error) {
    // 19 says that rules are broken; whether they are acknowledged was decided before.
    if (error instanceof Error && 'status' in error && error.status === 19) {
      return JSON.parse(String('stdout' in error ? error.stdout : ''));
    }
    throw error;
  }
}
