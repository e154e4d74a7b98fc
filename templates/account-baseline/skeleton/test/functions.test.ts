import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import vm from 'node:vm';

const CONTEXT = {
  invokedFunctionArn:
    'arn:aws:lambda:eu-west-1:111122223333:function:account-settings',
};

interface Sent {
  command: string;
  input: Record<string, unknown>;
}

/** Runs the function that is written in a template, with clients that note what they are asked for. */
async function run(
  template: string,
  requestType: string,
  options: { refuse?: string; answerStatus?: number } = {},
) {
  const text = readFileSync(`stacks/${template}.yaml`, 'utf8');
  const code = /ZipFile: \|\n((?: {10}.*\n|\n)+)/.exec(text)?.[1];
  assert.ok(code);
  const sent: Sent[] = [];
  const answers: Record<string, unknown>[] = [];
  const clients = new Proxy(
    {},
    {
      get: (_, name: string) =>
        name.endsWith('Command')
          ? class {
              command = name;
              constructor(readonly input: Record<string, unknown>) {}
            }
          : class {
              async send({ command, input }: Sent) {
                if (command === options.refuse) {
                  throw new Error('AccessDenied');
                }
                sent.push({ command, input });
              }
            },
    },
  );
  const real = createRequire(import.meta.url);
  const exports: {
    handler?: (event: object, context: object) => Promise<void>;
  } = {};
  vm.runInNewContext(code, {
    exports,
    Buffer,
    require: (name: string) =>
      name.startsWith('@aws-sdk/') ? clients : real(name),
    fetch: async (_: string, { body }: { body: Buffer }) => {
      answers.push(JSON.parse(body.toString()));
      const status = options.answerStatus ?? 200;
      return { ok: status === 200, status };
    },
  });
  const event = {
    RequestType: requestType,
    ResponseURL: 'https://answer.example',
    StackId: 'stack',
    RequestId: 'request',
    LogicalResourceId: 'Settings',
  };
  await exports.handler?.(event, CONTEXT);
  return { sent, answers };
}

describe('the functions of the templates', () => {
  it('set the password policy and block public access', async () => {
    for (const requestType of ['Create', 'Update']) {
      const { sent, answers } = await run('account', requestType);
      assert.deepEqual(
        sent.map(({ command }) => command),
        ['UpdateAccountPasswordPolicyCommand', 'PutPublicAccessBlockCommand'],
      );
      assert.equal(sent[0]?.input['MinimumPasswordLength'], 14);
      assert.equal(sent[1]?.input['AccountId'], '111122223333');
      assert.equal(answers[0]?.['Status'], 'SUCCESS');
    }
  });

  it('set the encryption of volumes', async () => {
    const { sent, answers } = await run('region', 'Create');
    assert.deepEqual(
      sent.map(({ command }) => command),
      ['EnableEbsEncryptionByDefaultCommand'],
    );
    assert.deepEqual(answers, [
      {
        Status: 'SUCCESS',
        PhysicalResourceId: 'volume-encryption',
        StackId: 'stack',
        RequestId: 'request',
        LogicalResourceId: 'Settings',
      },
    ]);
  });

  it('leave the settings when the stack is deleted', async () => {
    for (const template of ['account', 'region']) {
      const { sent, answers } = await run(template, 'Delete');
      assert.deepEqual(sent, []);
      assert.equal(answers[0]?.['Status'], 'SUCCESS');
    }
  });

  it('tell CloudFormation what went wrong', async () => {
    const { answers } = await run('account', 'Create', {
      refuse: 'PutPublicAccessBlockCommand',
    });
    assert.equal(answers[0]?.['Status'], 'FAILED');
    assert.match(String(answers[0]?.['Reason']), /AccessDenied/);
    await assert.rejects(run('region', 'Create', { answerStatus: 403 }), /403/);
  });
});
