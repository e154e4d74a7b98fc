import fs, { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createMockDirectory,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import git from 'isomorphic-git';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import {
  installPackages,
  runNpm,
  typeErrorsOf,
} from './__testUtils__/generatedRepository';
import { TEMPLATES } from './__testUtils__/practices';
import { countsIn, documentedCounts } from './__testUtils__/ruleCounts';
import {
  dryRunTemplate,
  runTemplate,
  templateBackend,
} from './__testUtils__/templateBackend';
import { readAcknowledged } from './__testUtils__/validationReport';

jest.setTimeout(600_000);

const TEMPLATE = 'template:default/account-baseline';
const NAME = 'baseline';
const VALUES = {
  name: NAME,
  description: "The organisation's baseline: all of it",
  owner: 'group:default/platform',
  contact: 'security@example.com',
  administrator: '222233334444',
  callAs: 'DELEGATED_ADMIN',
  organizationalUnit: 'ou-ab12-cdef3456',
  region: 'eu-west-1',
  otherRegions: ['us-east-1', 'eu-central-1'],
  accounts: ['111122223333'],
  resources: ['111122223333', '444455556666'],
  trustedPrincipalArn: 'arn:aws:iam::222233334444:role/backstage',
  externalId: 'external-id-0123456789',
  organizationId: '',
};

const manifestSchema = z.object({
  dependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()),
});
const entitySchema = z.looseObject({
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    annotations: z.record(z.string(), z.string()),
  }),
  spec: z.looseObject({ type: z.string() }),
});
const stackSetsSchema = z.object({
  Resources: z.record(
    z.string(),
    z.looseObject({
      Type: z.string(),
      Properties: z.record(z.string(), z.unknown()),
    }),
  ),
});

const readManifest = (file: string) =>
  manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

describe('the template account-baseline', () => {
  const directory = createMockDirectory();
  const repositories = directory.resolve('repositories');
  const dir = join(repositories, NAME);
  const read = (file: string) => readFileSync(join(dir, file), 'utf8');
  let backend: TestBackend;

  const create = (values: Record<string, unknown> = {}) =>
    runTemplate(backend, TEMPLATE, { ...VALUES, ...values });

  beforeAll(async () => {
    backend = await startTestBackend({
      features: templateBackend({
        template: join(TEMPLATES, 'account-baseline.yaml'),
        repositories,
        account: VALUES.administrator,
      }),
    });
    const task = await create();
    if (task.status !== 'completed') {
      throw new Error(task.log);
    }
    // The packages of the service template have what this one needs, in the same versions.
    const service = readManifest(
      join(TEMPLATES, 'aws-service/skeleton/base/package.json'),
    );
    await mkdir(directory.resolve('packages'), { recursive: true });
    writeFileSync(
      directory.resolve('packages/package.json'),
      JSON.stringify(service),
    );
    await symlink(
      await installPackages(directory.resolve('packages')),
      join(dir, 'node_modules'),
    );
  });

  it('publishes a repository without expressions of the template', async () => {
    expect(await git.log({ fs, dir })).toHaveLength(1);
    const left = (await git.listFiles({ fs, dir })).filter(
      file =>
        !file.startsWith('.github/workflows/') && /\$\{\{|\{%/.test(read(file)),
    );
    expect(left).toEqual([]);
  });

  it('describes itself and the accounts that the catalog lacks', () => {
    const entities = parseAllDocuments(read('catalog-info.yaml')).map(
      document => entitySchema.parse(document.toJS()),
    );
    expect(
      entities.map(({ kind, metadata }) => `${kind}:${metadata.name}`),
    ).toEqual([
      'Component:baseline',
      'Resource:account-111122223333',
      'Resource:account-444455556666',
    ]);
    expect(entities[0]?.metadata.annotations).toEqual({
      'security-scorecards/aws-tags': 'service=baseline',
      'security-scorecards/criticality': 'critical',
      'security-scorecards/template': 'account-baseline',
      'security-scorecards/template-version': '1.0.0',
    });
    expect(entities[2]?.metadata.annotations).toEqual({
      'amazonaws.com/account-id': '444455556666',
    });
    expect(entities[2]?.spec.type).toBe('cloud-account');
  });

  it('needs no packages but those of the service template', () => {
    const { dependencies, devDependencies } = readManifest(
      join(TEMPLATES, 'aws-service/skeleton/base/package.json'),
    );
    expect({ ...dependencies, ...devDependencies }).toMatchObject(
      readManifest(join(dir, 'package.json')).devDependencies,
    );
  });

  it('has no type errors', () => {
    expect(typeErrorsOf([dir])).toEqual([]);
  });

  it('passes its tests', async () => {
    const { code, output } = await runNpm(dir, 'test');
    expect(output).toMatch(/pass 4/);
    expect(code).toBe(0);
  });

  it('passes cdk-nag and cfn-guard, with the exceptions and counts that are documented', async () => {
    const { code, output } = await runNpm(dir, 'run', 'synth');
    expect(code === 0 ? '' : output).toBe('');
    expect(output).toContain('cdk-validator-cfnguard: success');
    expect(documentedCounts('account-baseline')).toEqual(countsIn(output));
    const acknowledged = ['account', 'region'].flatMap(part =>
      readAcknowledged(dir, `${NAME}-${part}`),
    );
    const practices = readFileSync(
      join(TEMPLATES, 'account-baseline/practices.md'),
      'utf8',
    );
    const listed = practices.slice(practices.indexOf('## Acknowledged rules'));
    expect(
      Array.from(
        listed.matchAll(/^\| `([^`]+)` +\| (.+?) +\|$/gm),
        ([, rule, reason]) => `${rule}: ${reason}`,
      ),
    ).toEqual([...new Set(acknowledged)].sort());
  });

  it('deploys the templates that were checked, by stack sets', () => {
    const { Resources } = stackSetsSchema.parse(
      JSON.parse(read(`cdk.out/${NAME}-stack-sets.template.json`)),
    );
    const sets = Object.values(Resources).filter(
      ({ Type }) => Type === 'AWS::CloudFormation::StackSet',
    );
    expect(sets.map(({ Properties }) => Properties.TemplateBody)).toEqual([
      read('stacks/account.yaml'),
      read('stacks/region.yaml'),
    ]);
    expect(sets.map(({ Properties }) => Properties)).toMatchObject([
      {
        PermissionModel: 'SERVICE_MANAGED',
        StackInstancesGroup: [
          {
            Regions: ['eu-west-1'],
            DeploymentTargets: {
              OrganizationalUnitIds: ['ou-ab12-cdef3456'],
              Accounts: ['111122223333'],
              AccountFilterType: 'INTERSECTION',
            },
          },
        ],
      },
      {
        StackInstancesGroup: [
          { Regions: ['eu-west-1', 'us-east-1', 'eu-central-1'] },
        ],
      },
    ]);
    for (const { Properties } of sets) {
      // CloudFormation takes templates of at most 51,200 bytes in a request.
      expect(
        Buffer.byteLength(String(Properties.TemplateBody)),
      ).toBeLessThanOrEqual(51_200);
    }
  });

  it('fails when an exception is not acknowledged', async () => {
    const file = join(dir, 'infra/acknowledgeExceptions.ts');
    writeFileSync(
      file,
      read('infra/acknowledgeExceptions.ts').replace('...rules)', "'none')"),
    );
    const { code, output } = await runNpm(dir, 'run', 'synth');
    expect(code).not.toBe(0);
    expect(output).toContain('AwsSolutions-IAM5[Resource::*]');
    expect(output).toContain('NIST.800.53.R5-LambdaDLQ');
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['a name that is taken', {}, /already; choose another name/],
    [
      'an account that does not exist',
      { name: 'other', administrator: '999999999999' },
      /no AWS account 999999999999; choose another/,
    ],
    [
      'a resource that the catalog has',
      { name: 'other' },
      /resource:default\/account-111122223333 already; choose another name/,
    ],
  ])('refuses %s and writes nothing', async (_, values, message) => {
    const task = await create(values);
    expect(task.status).toBe('failed');
    expect(task.log).toMatch(message);
    expect(fs.readdirSync(repositories)).toEqual([NAME]);
  });

  it.each([
    ['administrator', '12'],
    ['organizationalUnit', 'everything'],
    ['otherRegions', ['Frankfurt']],
    ['accounts', ['111122223333', 'x']],
    ['trustedPrincipalArn', 'arn:aws:iam::222233334444:root'],
    ['externalId', 'short'],
    ['description', 'a "quoted" one'],
  ])('refuses a wrong %s before the run: %j', async (field, value) => {
    await expect(create({ name: 'other', [field]: value })).rejects.toThrow(
      new RegExp(field),
    );
    expect(fs.readdirSync(repositories)).toEqual([NAME]);
  });

  it('writes nothing in a dry run', async () => {
    const { status, log } = await dryRunTemplate(backend, TEMPLATE, {
      ...VALUES,
      name: 'other',
      resources: [],
    });
    expect(log).toContain('Would publish into');
    expect(status).toBe(200);
    expect(fs.readdirSync(repositories)).toEqual([NAME]);
  });
});
