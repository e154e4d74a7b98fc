import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { parse } from 'yaml';
import { z } from 'zod';
import { TEMPLATES } from './__testUtils__/practices';

jest.setTimeout(60_000);

const GUARD = 'node_modules/@cdklabs/cdk-validator-cfnguard';

const workflowSchema = z.object({
  jobs: z.record(
    z.string(),
    z.object({
      steps: z.array(
        z.object({ name: z.string().optional(), run: z.string().optional() }),
      ),
    }),
  ),
});

describe('the workflows of the template guardrails', () => {
  const directory = createMockDirectory();
  let count = 0;
  const root = join(TEMPLATES, '..');

  /** Runs a step of a workflow as GitHub does. */
  async function runStep(
    text: string,
    job: string,
    step: string,
    files: Record<string, string>,
  ): Promise<{ code: number; output: string }> {
    const cwd = directory.resolve(`checkout-${(count += 1)}`);
    for (const [path, content] of Object.entries(files)) {
      await mkdir(join(cwd, path, '..'), { recursive: true });
      await writeFile(join(cwd, path), content);
    }
    const temporary = directory.resolve(`runner-${count}`);
    await mkdir(join(temporary, 'guard/node_modules/@cdklabs'), {
      recursive: true,
    });
    await symlink(join(root, GUARD), join(temporary, 'guard', GUARD));
    const script = workflowSchema
      .parse(parse(text))
      .jobs[job]?.steps.find(({ name }) => name === step)?.run;
    return promisify(execFile)('bash', ['-ec', script ?? 'exit 99'], {
      cwd,
      env: { ...process.env, RUNNER_TEMP: temporary },
      maxBuffer: 64 * 1024 * 1024,
    }).then(
      ({ stdout }) => ({ code: 0, output: stdout }),
      ({ code, stdout }) => ({ code, output: String(stdout) }),
    );
  }

  const read = (path: string) => fs.readFileSync(join(TEMPLATES, path), 'utf8');

  it('find long-lived keys in workflows', async () => {
    const text = read('shared/guardrails/.github/workflows/security.yaml');
    const look = (files: Record<string, string>) =>
      runStep(
        text,
        'keys',
        'No workflow signs in to AWS with long-lived keys',
        { '.github/workflows/security.yaml': text, ...files },
      );
    expect((await look({})).code).toBe(0);
    for (const line of ['aws-access-key-id: x', 'AWS_SECRET_ACCESS_KEY: x']) {
      const found = await look({ '.github/workflows/old.yaml': line });
      expect(found.code).toBe(1);
      expect(found.output).toContain('old.yaml:1');
    }
  });

  it('find what is wrong in CloudFormation templates', async () => {
    const text = read(
      'guardrails/skeleton/cloudformation/.github/workflows/infrastructure.yaml',
    ).replace('${{ values.infrastructureFolder }}', 'stacks');
    const check = (stack: string) =>
      runStep(text, 'rules', 'Check the templates', {
        'stacks/stack.yaml': stack,
      });
    expect(await check(read('shared/guardrails/aws/deploy-role.yaml'))).toEqual(
      expect.objectContaining({ code: 0 }),
    );
    const broken = await check(
      'Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n    Properties: {}\n',
    );
    expect(broken.code).toBe(19);
    expect(broken.output).toContain('sqs_queue_encrypted_check');
  });
});
