import { execFile } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { defaultCatalogue } from 'backstage-plugin-security-scorecards-common';
import { parse } from 'yaml';
import { z } from 'zod';
import { renderPacks } from './renderPacks';
import { selectRules } from './selectRules';

/** What CloudFormation and AWS Config take in the template of a conformance pack, and nothing else. */
const packSchema = z.strictObject({
  Resources: z
    .record(
      z.string().regex(/^[A-Za-z0-9]{1,255}$/),
      z.strictObject({
        Type: z.literal('AWS::Config::ConfigRule'),
        Properties: z.strictObject({
          ConfigRuleName: z.string().regex(/^[a-z0-9-]{1,128}$/),
          Description: z.string().min(1).max(256),
          InputParameters: z
            .record(z.string().min(1), z.string().min(1))
            .refine(parameters => JSON.stringify(parameters).length <= 1_024)
            .optional(),
          Source: z.strictObject({
            Owner: z.literal('AWS'),
            SourceIdentifier: z.string().regex(/^[A-Z0-9_]{1,256}$/),
          }),
        }),
      }),
    )
    .refine(resources => Object.keys(resources).length <= 130),
});
/** Conformance packs and rules that one account may have in a region: quotas of AWS Config. */
const ACCOUNT = { packs: 50, rules: 1_000 };

const guardSchema = z
  .array(z.object({ not_compliant: z.array(z.unknown()) }))
  .length(1);
const GUARD = dirname(
  require.resolve('@cdklabs/cdk-validator-cfnguard/package.json'),
);

jest.setTimeout(120_000);

const { version, domains, practices, controls } = defaultCatalogue();
const catalogue = {
  version,
  domains: [...domains],
  practices: [...practices],
  controls: [...controls],
};

describe('templates of conformance packs', () => {
  const directory = createMockDirectory();
  const whole = renderPacks(selectRules(catalogue, {}), {});

  it('have the shape that AWS takes, for the whole catalogue and each domain', () => {
    const templates = [
      ...whole.templates,
      ...domains.flatMap(({ id }) =>
        selectRulesOf(id).length > 0
          ? renderPacks(selectRulesOf(id), {}).templates
          : [],
      ),
    ];
    expect(templates.length).toBeGreaterThan(domains.length / 2);
    const problems = templates.flatMap(text => {
      const result = packSchema.safeParse(parse(text));
      return [
        ...(result.success ? [] : [z.prettifyError(result.error)]),
        ...(Buffer.byteLength(text) > 51_200 ? ['more than 51,200 bytes'] : []),
      ];
    });
    expect(problems).toEqual([]);
  });

  it('fit into an account together', () => {
    expect(whole.templates.length).toBeLessThanOrEqual(ACCOUNT.packs);
    expect(whole.rules.length).toBeLessThanOrEqual(ACCOUNT.rules);
    const names = whole.templates.flatMap(text =>
      Object.values(packSchema.parse(parse(text)).Resources).map(
        ({ Properties }) => Properties.ConfigRuleName,
      ),
    );
    expect(new Set(names).size).toBe(whole.rules.length);
  });

  it('are read by cfn-guard and break no rule of Control Tower', async () => {
    const file = directory.resolve('pack.yaml');
    await writeFile(file, whole.templates.at(-1) ?? '');
    const [result] = guardSchema.parse(JSON.parse(await guard(file)));
    expect(result?.not_compliant).toEqual([]);
  });
});

function selectRulesOf(domain: string) {
  const inDomain = new Set(
    practices.filter(item => item.domain === domain).map(({ id }) => id),
  );
  const hasRules = controls.some(
    control =>
      inDomain.has(control.practice) &&
      (control.source === 'config' || control.configRules.length > 0),
  );
  return hasRules ? selectRules(catalogue, { domains: [domain] }) : [];
}

async function guard(data: string): Promise<string> {
  const system = process.platform === 'darwin' ? 'macos' : 'ubuntu';
  const processor = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
  const binary = join(GUARD, 'bin', system, processor, 'cfn-guard');
  // Package managers may have unpacked it without the right to run it.
  chmodSync(binary, 0o755);
  const rules = join(GUARD, 'rules/control-tower/cfn-guard');
  const { stdout } = await promisify(execFile)(
    binary,
    [
      ...['validate', '--data', data, '--rules', rules, '--structured'],
      ...['--show-summary', 'none', '--output-format', 'json'],
    ],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  return stdout;
}
