import { execFile } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { parse, type ScalarTag, type CollectionTag } from 'yaml';
import { z } from 'zod';

const TEMPLATES = join(__dirname, '../../../docs/aws');
const GUARD = dirname(
  require.resolve('@cdklabs/cdk-validator-cfnguard/package.json'),
);
const RULES = join(GUARD, 'rules/control-tower/cfn-guard');

// Rules that a template may break, with the reason.
const EXCEPTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> =
  {};

const resultSchema = z
  .array(
    z.object({
      compliant: z.array(z.string()),
      not_compliant: z.array(
        z.object({ Rule: z.object({ name: z.string() }) }),
      ),
    }),
  )
  .length(1);

const templateSchema = z.looseObject({
  Resources: z.record(
    z.string(),
    z.looseObject({
      Type: z.string(),
      Properties: z.record(z.string(), z.unknown()),
    }),
  ),
});

// The short forms of CloudFormation's functions, written out: the rules look for the long ones.
function toLong(name: string, value: unknown): unknown {
  switch (name) {
    case 'Ref':
      return { Ref: value };
    case 'GetAtt':
      return {
        'Fn::GetAtt':
          typeof value === 'string' ? value.split(/\.(.*)/s, 2) : value,
      };
    default:
      return { [`Fn::${name}`]: value };
  }
}

const tags = ['Ref', 'GetAtt', 'Sub', 'If', 'Equals', 'Not'].flatMap(
  (name): Array<ScalarTag | CollectionTag> => [
    { tag: `!${name}`, resolve: value => toLong(name, value) },
    {
      tag: `!${name}`,
      collection: 'seq',
      resolve: node =>
        node.toJSON === undefined ? node : toLong(name, node.toJSON()),
    },
  ],
);

/** The template as the rules read it: policies of roles also as policies on their own, which are the ones that rules check. */
function read(file: string) {
  const text = readFileSync(join(TEMPLATES, file), 'utf8');
  const template = templateSchema.parse(parse(text, { customTags: tags }));
  const twins = Object.entries(template.Resources)
    .filter(([, { Type }]) => Type === 'AWS::IAM::RolePolicy')
    .map(([name, { Properties }]) => {
      const { RoleName, ...rest } = Properties;
      const policy: Record<string, unknown> = { ...rest, Roles: [RoleName] };
      return [
        `${name}OnItsOwn`,
        { Type: 'AWS::IAM::Policy', Properties: policy },
      ] as const;
    });
  return {
    ...template,
    Resources: { ...template.Resources, ...Object.fromEntries(twins) },
  };
}

function binary(): string {
  const system = process.platform === 'darwin' ? 'macos' : 'ubuntu';
  const processor = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
  const path = join(GUARD, 'bin', system, processor, 'cfn-guard');
  // Package managers may have unpacked it without the right to run it.
  chmodSync(path, 0o755);
  return path;
}

async function check(template: object) {
  const folder = mkdtempSync(join(tmpdir(), 'templates-'));
  try {
    const data = join(folder, 'template.json');
    writeFileSync(data, JSON.stringify(template));
    const args = ['validate', '--data', data, '--rules', RULES];
    const format = ['--structured', '--show-summary', 'none'];
    const { stdout } = await promisify(execFile)(
      binary(),
      [...args, ...format, '--output-format', 'json'],
      { maxBuffer: 64 * 1024 * 1024 },
    ).catch(error => {
      // 19 says that rules are broken.
      if (error.code === 19) {
        return { stdout: String(error.stdout) };
      }
      throw error;
    });
    const [result] = resultSchema.parse(JSON.parse(stdout));
    return {
      kept: result.compliant,
      broken: result.not_compliant.map(({ Rule }) => Rule.name),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

jest.setTimeout(60_000);

describe('CloudFormation templates', () => {
  const files = readdirSync(TEMPLATES).filter(name => name.endsWith('.yaml'));

  it('are the ones that the guide names', () => {
    expect(files.sort()).toEqual([
      'central-role.yaml',
      'event-feed.yaml',
      'member-role.yaml',
    ]);
  });

  it.each(files)('%s keeps the rules of Control Tower', async file => {
    const { kept, broken } = await check(read(file));
    expect(broken.sort()).toEqual(Object.keys(EXCEPTIONS[file] ?? {}).sort());
    expect(kept).toContain(
      'iam_inline_policy_no_statements_with_full_access_check',
    );
  });

  it('the check notices what is wrong', async () => {
    const template = read('event-feed.yaml');
    const { Events: queue } = template.Resources;
    const { KmsMasterKeyId, RedrivePolicy, ...rest } = queue.Properties;
    const { broken } = await check({
      ...template,
      Resources: {
        ...template.Resources,
        Events: { ...queue, Properties: rest },
      },
    });
    expect(broken.sort()).toEqual([
      'sqs_dlq_check',
      'sqs_queue_encrypted_check',
    ]);
  });

  it('grant each action by its name, and queues only to their rules', () => {
    for (const file of files) {
      const actions = JSON.stringify(read(file)).matchAll(
        /"((?:securityhub|config|organizations|ssm|tag|sqs|sts):[^"]*)"/g,
      );
      const wild = [...actions]
        .map(([, action]) => action)
        .filter(action => action.includes('*'));
      // The refusal of unencrypted calls is of all of them.
      expect(wild.filter(action => action !== 'sqs:*')).toEqual([]);
    }
    const policy = JSON.stringify(
      read('event-feed.yaml').Resources.EventsPolicy,
    );
    expect(policy).toContain('"aws:SourceArn"');
  });
});
