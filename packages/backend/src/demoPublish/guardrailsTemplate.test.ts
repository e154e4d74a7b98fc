import fs from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createMockDirectory,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import git from 'isomorphic-git';
import { parse } from 'yaml';
import { z } from 'zod';
import { TEMPLATES } from './__testUtils__/practices';
import {
  dryRunTemplate,
  runTemplate,
  templateBackend,
} from './__testUtils__/templateBackend';
import { publishRepository } from './publishRepository';
import { readCommittedFiles } from './readCommittedFiles';
import { RepositoriesFolder } from './RepositoriesFolder';

jest.setTimeout(120_000);

const TEMPLATE = 'template:default/guardrails';
const ENTITIES = `# who owns it: payments
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ledger # the books
spec:
  type: service
  lifecycle: production
  owner: payments
---
# its API
apiVersion: backstage.io/v1alpha1
kind: API
metadata:
  name: ledger-api
spec: { type: openapi, lifecycle: production, owner: payments, definition: x }
`;
const VALUES = {
  entity: 'ledger',
  owner: 'group:default/payments',
  contact: 'security@example.com',
  existing: 'refuse',
  branch: 'guardrails',
  account: '111122223333',
  region: 'eu-west-1',
  criticality: 'high',
  ecosystems: ['maven', 'docker'],
  infrastructure: 'cloudformation',
  infrastructureFolder: 'stacks',
};

const workflowSchema = z.object({
  permissions: z.object({ contents: z.literal('read') }),
  jobs: z.record(
    z.string(),
    z.object({
      'timeout-minutes': z.number(),
      steps: z.array(
        z.object({
          name: z.string().optional(),
          uses: z.string().optional(),
          run: z.string().optional(),
        }),
      ),
    }),
  ),
});

describe('the template guardrails', () => {
  const directory = createMockDirectory();
  const repositories = new RepositoriesFolder(directory.resolve('published'));
  let backend: TestBackend;
  let count = 0;

  beforeAll(async () => {
    backend = await startTestBackend({
      features: templateBackend({
        template: join(TEMPLATES, 'guardrails.yaml'),
        repositories: repositories.path,
        account: VALUES.account,
      }),
    });
  });

  async function publish(files: Record<string, string>): Promise<string> {
    const name = `ledger-${(count += 1)}`;
    const source = directory.resolve(`source-${count}`);
    for (const [path, content] of Object.entries(files)) {
      const file = join(source, path);
      await mkdir(join(file, '..'), { recursive: true });
      await writeFile(file, content);
    }
    await publishRepository({
      repositories,
      name,
      source,
      author: { name: 'a', email: 'a@localhost' },
      message: 'Create it',
    });
    return name;
  }

  const run = (repository: string, values: Record<string, unknown> = {}) =>
    runTemplate(backend, TEMPLATE, { ...VALUES, repository, ...values });

  /** Content by path of what is committed on a branch. */
  async function contentOf(
    name: string,
    branch: string,
  ): Promise<Record<string, string>> {
    const dir = repositories.folderOf(name);
    const contents: Record<string, string> = {};
    for (const { path, oid } of await readCommittedFiles(dir, branch)) {
      const { blob } = await git.readBlob({ fs, dir, oid });
      contents[path] = Buffer.from(blob).toString();
    }
    return contents;
  }

  const FILES = {
    'catalog-info.yaml': ENTITIES,
    'README.md': 'Books\n',
    'src/main.ts': 'export {};\n',
  };

  describe('with a repository that has none of the files', () => {
    let name: string;
    let before: Record<string, string>;
    let after: Record<string, string>;

    beforeAll(async () => {
      name = await publish(FILES);
      before = await contentOf(name, 'main');
      const task = await run(name);
      if (task.status !== 'completed') {
        throw new Error(task.log);
      }
      after = await contentOf(name, VALUES.branch);
    });

    it('adds files and changes none but catalog-info.yaml', async () => {
      expect(await contentOf(name, 'main')).toEqual(before);
      const changed = Object.keys(before).filter(
        path => before[path] !== after[path],
      );
      expect(changed).toEqual(['catalog-info.yaml']);
      expect(
        Object.keys(after)
          .filter(path => !(path in before))
          .sort(),
      ).toEqual([
        '.github/CODEOWNERS',
        '.github/dependabot.yml',
        '.github/workflows/aws-identity.yaml',
        '.github/workflows/infrastructure.yaml',
        '.github/workflows/security.yaml',
        'SECURITY.md',
        'aws/deploy-role.yaml',
        'docs/guardrails.md',
        'docs/incidents.md',
        'docs/recovery-test.md',
      ]);
    });

    it('adds the scope and the template to its entity, and keeps comments and the other entity', () => {
      expect(after['catalog-info.yaml']).toBe(
        ENTITIES.replace(
          '  name: ledger # the books\n',
          `  name: ledger # the books
  annotations:
    security-scorecards/aws-accounts: "111122223333"
    security-scorecards/aws-regions: eu-west-1
    security-scorecards/aws-tags: service=${name}
    security-scorecards/criticality: high
    security-scorecards/template: guardrails
    security-scorecards/template-version: 1.0.0
`,
        ),
      );
    });

    it('leaves no expression of the template in the files', () => {
      const left = Object.entries(after).filter(
        ([path, text]) =>
          !path.startsWith('.github/workflows/') && /\$\{\{|\{%/.test(text),
      );
      expect(left).toEqual([]);
      expect(
        parse(after['.github/dependabot.yml'] ?? '').updates,
      ).toMatchObject([
        { 'package-ecosystem': 'maven' },
        { 'package-ecosystem': 'docker' },
        { 'package-ecosystem': 'github-actions' },
      ]);
      expect(after['.github/CODEOWNERS']).toContain('* @payments');
    });

    it('has workflows that pin their actions, read only and end in time', () => {
      const workflows = Object.keys(after).filter(path =>
        path.startsWith('.github/workflows/'),
      );
      expect(workflows).toHaveLength(3);
      for (const path of workflows) {
        const { jobs } = workflowSchema.parse(parse(after[path] ?? ''));
        const actions = Object.values(jobs)
          .flatMap(({ steps }) => steps)
          .flatMap(({ uses }) => uses ?? []);
        expect(actions.filter(use => !/@[0-9a-f]{40}$/.test(use))).toEqual([]);
        expect(after[path]).not.toMatch(/aws-(access-key-id|secret-access)/);
      }
    });

    it('refuses to propose the same again', async () => {
      const task = await run(name);
      expect(task.status).toBe('failed');
      expect(task.log).toMatch(/branch guardrails already.*'branch'/);
    });
  });

  describe('with a repository that has some of the files', () => {
    const own = {
      ...FILES,
      CODEOWNERS: '* @books\n',
      'docs/incidents.md': 'Call Nadia\n',
    };

    it('refuses, names them, and writes nothing', async () => {
      const name = await publish(own);
      const task = await run(name);
      expect(task.status).toBe('failed');
      expect(task.log).toMatch(/has CODEOWNERS, docs\/incidents\.md already/);
      const dir = repositories.folderOf(name);
      expect(await git.listBranches({ fs, dir })).toEqual(['main']);
    });

    it('keeps them and adds the others, when told', async () => {
      const name = await publish(own);
      const task = await run(name, { existing: 'skip' });
      expect(task.status === 'completed' ? '' : task.log).toBe('');
      const after = await contentOf(name, VALUES.branch);
      expect(after).toMatchObject({
        CODEOWNERS: '* @books\n',
        'docs/incidents.md': 'Call Nadia\n',
      });
      expect(after['.github/CODEOWNERS']).toBeUndefined();
      expect(after['SECURITY.md']).toContain('security@example.com');
    });
  });

  it.each<[string, Record<string, string>, Record<string, unknown>, RegExp]>([
    [
      'an account that does not exist',
      FILES,
      { account: '999999999999' },
      /knows no AWS account 999999999999; choose another/,
    ],
    [
      'several entities and none named',
      FILES,
      { entity: undefined },
      /several entities \(Component:ledger, API:ledger-api\).*'entity'/,
    ],
    [
      'an entity that is not there',
      FILES,
      { entity: 'books' },
      /no entity that matches the input 'entity'; it has Component:ledger/,
    ],
    [
      'no catalog-info.yaml',
      { 'README.md': 'Books\n' },
      {},
      /no file \.\/catalog-info\.yaml/,
    ],
    [
      'a catalog-info.yaml that is broken',
      { 'catalog-info.yaml': 'kind: [\n' },
      {},
      /catalog-info\.yaml is not valid YAML.*mend the file/s,
    ],
    [
      'a scope that it would change',
      {
        'catalog-info.yaml':
          'kind: Component\nmetadata:\n  name: ledger\n  annotations:\n    security-scorecards/aws-regions: us-east-1\n',
      },
      {},
      /aws-regions: us-east-1 already, so nothing was written/,
    ],
  ])('refuses %s and writes nothing', async (_, files, values, message) => {
    const name = await publish(files);
    const task = await run(name, values);
    expect(task.status).toBe('failed');
    expect(task.log).toMatch(message);
    const dir = repositories.folderOf(name);
    expect(await git.listBranches({ fs, dir })).toEqual(['main']);
    expect(await git.log({ fs, dir })).toHaveLength(1);
  });

  it('refuses a repository that does not exist', async () => {
    const before = fs.readdirSync(repositories.path);
    const task = await run('nobodys');
    expect(task.status).toBe('failed');
    expect(task.log).toMatch(/no repository .*nobodys; correct the name/);
    expect(fs.readdirSync(repositories.path)).toEqual(before);
  });

  it.each<[string, unknown]>([
    ['account', '12'],
    ['repository', '../ledger'],
    ['contact', 'nobody'],
    ['branch', 'a b'],
    ['infrastructureFolder', '../..'],
    ['infrastructureFolder', 'a"; rm -rf b'],
  ])('refuses a wrong %s before the run: %j', async (field, value) => {
    await expect(run('ledger', { [field]: value })).rejects.toThrow(
      new RegExp(field),
    );
  });

  it('writes nothing in a dry run, and tells what is refused', async () => {
    const name = await publish(FILES);
    const dir = repositories.folderOf(name);
    const good = await dryRunTemplate(backend, TEMPLATE, {
      ...VALUES,
      repository: name,
    });
    expect(good.log).toContain('Would commit to the branch guardrails');
    const bad = await dryRunTemplate(backend, TEMPLATE, {
      ...VALUES,
      repository: 'nobodys',
    });
    expect(bad.log).toMatch(/no repository/);
    expect(await git.listBranches({ fs, dir })).toEqual(['main']);
  });
});
