import fs, { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createMockDirectory,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import git from 'isomorphic-git';
import {
  installPackages,
  runNpm,
  typeErrorsOf,
} from './__testUtils__/generatedRepository';
import { TEMPLATES } from './__testUtils__/practices';
import { countsIn, documentedCounts } from './__testUtils__/ruleCounts';
import { runTemplate, templateBackend } from './__testUtils__/templateBackend';
import { readAcknowledged } from './__testUtils__/validationReport';

jest.setTimeout(900_000);

const COMBINATIONS = ['container', 'function'].flatMap(compute =>
  ['table', 'queue'].map(store => ({ compute, store })),
);
const VALUES = {
  description: "Takes the shop's orders: all of them",
  owner: 'group:default/payments',
  lifecycle: 'production',
  criticality: 'high',
  account: '111122223333',
  region: 'eu-west-1',
  alarmEmail: 'alarms@example.com',
};

const nameOf = (options: { compute: string; store: string }) =>
  `orders-${options.compute}-${options.store}`;

/** Its row in the guide. */
const rowOf = (options: { compute: string; store: string }) =>
  `aws-service, ${options.compute}, ${options.store}`;

const practices = readFileSync(
  join(TEMPLATES, 'aws-service/practices.md'),
  'utf8',
);

describe('the template aws-service', () => {
  const directory = createMockDirectory();
  const repositories = directory.resolve('repositories');
  const folderOf = (name: string) => join(repositories, name);
  let backend: TestBackend;

  beforeAll(async () => {
    backend = await startTestBackend({
      features: templateBackend({
        template: join(TEMPLATES, 'aws-service.yaml'),
        repositories,
        account: VALUES.account,
      }),
    });
  });

  const create = (values: Record<string, string>) =>
    runTemplate(backend, 'template:default/aws-service', {
      ...VALUES,
      ...values,
    });

  it.each(COMBINATIONS)(
    'creates a service with a $compute and a $store',
    async options => {
      const name = nameOf(options);
      const task = await create({
        ...options,
        name,
        ...(options.compute === 'container' && {
          domainName: 'orders.example.com',
        }),
      });
      expect(task.status === 'completed' ? '' : task.log).toBe('');
      const dir = folderOf(name);
      expect(await git.log({ fs, dir })).toHaveLength(1);
      const entity = readFileSync(join(dir, 'catalog-info.yaml'), 'utf8');
      expect(entity).toContain(`security-scorecards/aws-tags: service=${name}`);
      expect(entity).toContain('security-scorecards/template: aws-service');
      const files = await git.listFiles({ fs, dir });
      const left = files.filter(
        file =>
          !file.startsWith('.github/workflows/') &&
          /\$\{\{/.test(readFileSync(join(dir, file), 'utf8')),
      );
      expect(left).toEqual([]);
    },
  );

  it.each<[string, Record<string, string>, RegExp]>([
    ['a name that is taken', { name: 'orders-function-table' }, /already/],
    [
      'an account that does not exist',
      { name: 'orders-two', account: '999999999999' },
      /999999999999/,
    ],
  ])('refuses %s and writes nothing', async (_, values, message) => {
    const before = fs.readdirSync(repositories);
    const task = await create({
      compute: 'function',
      store: 'table',
      ...values,
    });
    expect(task.status).toBe('failed');
    expect(task.log).toMatch(message);
    expect(fs.readdirSync(repositories)).toEqual(before);
  });

  it('refuses an account id that is none', async () => {
    await expect(
      create({
        name: 'orders-two',
        compute: 'function',
        store: 'table',
        account: '12',
      }),
    ).rejects.toThrow(/account/);
  });

  describe('what it creates', () => {
    beforeAll(async () => {
      const packages = await installPackages(
        folderOf(nameOf({ compute: 'container', store: 'table' })),
      );
      for (const options of COMBINATIONS) {
        const folder = folderOf(nameOf(options));
        await mkdir(folder, { recursive: true });
        await symlink(packages, join(folder, 'node_modules'));
      }
    });

    it('has no type errors', () => {
      expect(
        typeErrorsOf(COMBINATIONS.map(options => folderOf(nameOf(options)))),
      ).toEqual([]);
    });

    it.each(COMBINATIONS)(
      'passes its tests with a $compute and a $store',
      async options => {
        const { code, output } = await runNpm(
          folderOf(nameOf(options)),
          'test',
        );
        expect(output).toMatch(/pass 1\d/);
        expect(code).toBe(0);
      },
    );

    it('passes cdk-nag and cfn-guard in all combinations, with the exceptions that are listed', async () => {
      const acknowledged = new Set<string>();
      const counts: Record<string, string[]> = {};
      for (const options of COMBINATIONS) {
        const folder = folderOf(nameOf(options));
        const { code, output } = await runNpm(folder, 'run', 'synth');
        expect(code === 0 ? '' : output).toBe('');
        expect(output).toContain('cdk-validator-cfnguard: success');
        readAcknowledged(folder, nameOf(options)).forEach(line =>
          acknowledged.add(line),
        );
        counts[rowOf(options)] = countsIn(output);
      }
      const listed = practices.slice(
        practices.indexOf('## Acknowledged rules'),
      );
      expect(
        Array.from(
          listed.matchAll(/^\| `([^`]+)` +\| (.+?) +\|$/gm),
          ([, rule, reason]) => `${rule}: ${reason}`,
        ),
      ).toEqual([...acknowledged].sort());
      expect(counts).toEqual(
        Object.fromEntries(
          COMBINATIONS.map(rowOf).map(row => [row, documentedCounts(row)]),
        ),
      );
    });

    it('fails all three packs of rules when an exception is not acknowledged', async () => {
      const folder = folderOf(nameOf({ compute: 'function', store: 'table' }));
      const file = join(folder, 'infra/acknowledge.ts');
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replace('...ids.map', '...ids.slice(9).map'));
      const { code, output } = await runNpm(folder, 'run', 'synth');
      expect(code).not.toBe(0);
      expect(output).toContain('AwsSolutions-IAM5[Resource::*]');
      expect(output).toContain('NIST.800.53.R5-LambdaDLQ');
      expect(output).toContain('s3_bucket_logging_enabled_check');
    });
  });
});
