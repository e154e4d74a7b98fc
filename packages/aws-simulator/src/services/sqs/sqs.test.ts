import * as sqsService from '@aws-sdk/client-sqs';
import {
  GetFindingsCommand,
  paginateGetFindings,
} from '@aws-sdk/client-securityhub';
import { z } from 'zod';
import { violations } from '../../__testUtils__/conform';
import { assume, clientsOf } from '../../__testUtils__/connect';
import { demoOrganization } from '../../identity/demoOrganization';
import { createSimulator, type Simulator } from '../../server';

const NOW = '2026-11-20T12:00:00.000Z';
const QUEUE = { QueueUrl: demoOrganization.eventQueueUrl };
const DEAD_LETTERS = {
  QueueUrl: demoOrganization.eventQueueUrl.replace(
    demoOrganization.eventQueueName,
    demoOrganization.deadLetterQueueName,
  ),
};
const HOUR = 3_600_000;

const eventSchema = z.object({
  id: z.uuid(),
  source: z.string(),
  'detail-type': z.string(),
  account: z.string(),
  region: z.string(),
  time: z.iso.datetime(),
  detail: z.record(z.string(), z.unknown()),
});

jest.setTimeout(60_000);

describe('SQS', () => {
  let simulator: Simulator;
  let central: ReturnType<typeof clientsOf>;
  let administrator: ReturnType<typeof clientsOf>;
  let wallTime: number;

  beforeEach(async () => {
    wallTime = Date.parse(NOW);
    simulator = await createSimulator({
      clock: NOW,
      quotas: 'off',
      wallClock: () => wallTime,
    });
    const { url } = simulator;
    central = clientsOf(
      url,
      await assume(url, demoOrganization.centralRoleArn),
    );
    administrator = clientsOf(url, demoOrganization.administratorCredentials);
  });

  afterEach(() => simulator.close());

  const send = (body: string) =>
    administrator.sqs.send(
      new sqsService.SendMessageCommand({ ...QUEUE, MessageBody: body }),
    );
  const receive = async (
    input: Partial<sqsService.ReceiveMessageCommandInput> = {},
  ) => {
    const { Messages } = await central.sqs.send(
      new sqsService.ReceiveMessageCommand({
        ...QUEUE,
        MaxNumberOfMessages: 10,
        MessageSystemAttributeNames: ['All'],
        ...input,
      }),
    );
    return Messages ?? [];
  };
  const bodies = (messages: sqsService.Message[]) =>
    messages.map(({ Body }) => Body);

  async function drain() {
    const events: z.infer<typeof eventSchema>[] = [];
    for (;;) {
      const messages = await receive();
      if (messages.length === 0) {
        return events;
      }
      events.push(
        ...messages.map(({ Body }) =>
          eventSchema.parse(JSON.parse(Body ?? '')),
        ),
      );
      await central.sqs.send(
        new sqsService.DeleteMessageBatchCommand({
          ...QUEUE,
          Entries: messages.map(({ MessageId, ReceiptHandle }) => ({
            Id: MessageId,
            ReceiptHandle,
          })),
        }),
      );
    }
  }

  it('answers as its schemas say', async () => {
    const sent = await send('one');
    expect(violations(sqsService.SendMessageResult$, sent)).toEqual([]);
    const received = await central.sqs.send(
      new sqsService.ReceiveMessageCommand({
        ...QUEUE,
        MessageSystemAttributeNames: ['All'],
      }),
    );
    expect(violations(sqsService.ReceiveMessageResult$, received)).toEqual([]);
    expect(received.Messages?.[0].Attributes).toMatchObject({
      ApproximateReceiveCount: '1',
      SentTimestamp: String(wallTime),
    });
    const handle = received.Messages?.[0].ReceiptHandle;
    const changed = await central.sqs.send(
      new sqsService.ChangeMessageVisibilityBatchCommand({
        ...QUEUE,
        Entries: [
          { Id: 'a', ReceiptHandle: handle, VisibilityTimeout: 30 },
          { Id: 'b', ReceiptHandle: 'unknown', VisibilityTimeout: 30 },
        ],
      }),
    );
    expect(
      violations(sqsService.ChangeMessageVisibilityBatchResult$, changed),
    ).toEqual([]);
    expect(changed).toMatchObject({
      Successful: [{ Id: 'a' }],
      Failed: [{ Id: 'b', Code: 'ReceiptHandleIsInvalid', SenderFault: true }],
    });
    const attributes = await central.sqs.send(
      new sqsService.GetQueueAttributesCommand({
        ...QUEUE,
        AttributeNames: ['All'],
      }),
    );
    expect(
      violations(sqsService.GetQueueAttributesResult$, attributes),
    ).toEqual([]);
    expect(attributes.Attributes).toMatchObject({
      ApproximateNumberOfMessages: '0',
      ApproximateNumberOfMessagesNotVisible: '1',
      VisibilityTimeout: '60',
    });
    const deleted = await central.sqs.send(
      new sqsService.DeleteMessageBatchCommand({
        ...QUEUE,
        Entries: [{ Id: 'a', ReceiptHandle: handle }],
      }),
    );
    expect(violations(sqsService.DeleteMessageBatchResult$, deleted)).toEqual(
      [],
    );
    const url = await administrator.sqs.send(
      new sqsService.GetQueueUrlCommand({
        QueueName: demoOrganization.eventQueueName,
      }),
    );
    expect(violations(sqsService.GetQueueUrlResult$, url)).toEqual([]);
    expect(url.QueueUrl).toBe(QUEUE.QueueUrl);
    await expect(
      central.sqs.send(
        new sqsService.DeleteMessageCommand({
          ...QUEUE,
          ReceiptHandle: handle,
        }),
      ),
    ).resolves.toBeDefined();
  });

  it('hides what was received until its time is over', async () => {
    await send('one');
    expect(bodies(await receive())).toEqual(['one']);
    expect(await receive()).toEqual([]);
    wallTime += 60_000;
    const [again] = await receive();
    expect(again.Attributes?.ApproximateReceiveCount).toBe('2');
    await central.sqs.send(
      new sqsService.ChangeMessageVisibilityCommand({
        ...QUEUE,
        ReceiptHandle: again.ReceiptHandle,
        VisibilityTimeout: 600,
      }),
    );
    wallTime += 120_000;
    expect(await receive()).toEqual([]);
    await central.sqs.send(
      new sqsService.ChangeMessageVisibilityCommand({
        ...QUEUE,
        ReceiptHandle: again.ReceiptHandle,
        VisibilityTimeout: 0,
      }),
    );
    expect(bodies(await receive())).toEqual(['one']);
  });

  it('moves what comes back too often to the dead-letter queue', async () => {
    await send('poison');
    for (let round = 0; round < 5; round += 1) {
      expect(bodies(await receive())).toEqual(['poison']);
      wallTime += 61_000;
    }
    expect(await receive()).toEqual([]);
    expect(
      await central.sqs.send(
        new sqsService.GetQueueAttributesCommand({
          ...DEAD_LETTERS,
          AttributeNames: ['ApproximateNumberOfMessages'],
        }),
      ),
    ).toMatchObject({ Attributes: { ApproximateNumberOfMessages: '1' } });
  });

  it('waits for a message', async () => {
    const waiting = receive({ WaitTimeSeconds: 10 });
    await new Promise(resolve => setTimeout(resolve, 150));
    await send('late');
    expect(bodies(await waiting)).toEqual(['late']);
  });

  it('delivers twice and out of order when told to', async () => {
    for (let index = 0; index < 10; index += 1) {
      await send(String(index));
    }
    simulator.faults.add({ kind: 'duplicated-messages', service: 'sqs' });
    simulator.faults.add({ kind: 'reordered-messages', service: 'sqs' });
    const first = bodies(await receive());
    simulator.faults.clear();
    const second = bodies(await receive());
    const sorted = [...'0123456789'];
    expect([...first].sort()).toEqual(sorted);
    expect([...second].sort()).toEqual(sorted);
  });

  it.each([
    [
      'an unknown queue',
      () => receive({ QueueUrl: `${QUEUE.QueueUrl}-2` }),
      'QueueDoesNotExist',
    ],
    [
      'more than ten messages',
      () => receive({ MaxNumberOfMessages: 11 }),
      'InvalidParameterValue',
    ],
    [
      'an unknown handle',
      () =>
        central.sqs.send(
          new sqsService.DeleteMessageCommand({
            ...QUEUE,
            ReceiptHandle: 'nobody',
          }),
        ),
      'ReceiptHandleIsInvalid',
    ],
    [
      'a batch with an id twice',
      () =>
        central.sqs.send(
          new sqsService.DeleteMessageBatchCommand({
            ...QUEUE,
            Entries: [
              { Id: 'a', ReceiptHandle: 'x' },
              { Id: 'a', ReceiptHandle: 'y' },
            ],
          }),
        ),
      'BatchEntryIdsNotDistinct',
    ],
    [
      'a sender without the permission',
      () =>
        central.sqs.send(
          new sqsService.SendMessageCommand({ ...QUEUE, MessageBody: 'x' }),
        ),
      'AccessDeniedException',
    ],
  ])('refuses %s', async (_name, call, name) => {
    await expect(call()).rejects.toMatchObject({ name });
  });

  it('tells what changed as time goes on, as GetFindings shows it', async () => {
    expect(await drain()).toEqual([]);
    simulator.clock.advance(3 * HOUR);
    const events = await drain();
    const findings = events
      .filter(({ source }) => source === 'aws.securityhub')
      .map(({ detail, account, region }) => {
        expect({ account, region }).toEqual({
          account: demoOrganization.administratorAccountId,
          region: demoOrganization.homeRegion,
        });
        return z
          .object({
            findings: z.tuple([
              z.looseObject({ Id: z.string(), UpdatedAt: z.string() }),
            ]),
          })
          .parse(detail).findings[0];
      });
    expect(findings.length).toBeGreaterThan(100);
    const [sample] = findings;
    const { Findings } = await central.securityHub.send(
      new GetFindingsCommand({
        Filters: { Id: [{ Value: sample.Id, Comparison: 'EQUALS' }] },
      }),
    );
    expect(Findings).toHaveLength(1);
    expect(sample).toMatchObject(JSON.parse(JSON.stringify(Findings?.[0])));
    expect(Date.parse(sample.UpdatedAt)).toBeGreaterThan(Date.parse(NOW));
    expect(await drain()).toEqual([]);
  });

  it('tells of Config rules and patch states, of the accounts that have a recorder', async () => {
    await drain();
    simulator.faults.add({ kind: 'recorder-off', accountId: '999900001111' });
    simulator.clock.advance(5 * 24 * HOUR);
    const events = await drain();
    const ofConfig = events.filter(({ source }) => source === 'aws.config');
    expect(ofConfig.length).toBeGreaterThan(10);
    for (const { detail, account, region } of ofConfig) {
      expect(detail).toMatchObject({
        messageType: 'ComplianceChangeNotification',
        awsAccountId: account,
        awsRegion: region,
        newEvaluationResult: {
          complianceType: expect.stringMatching(/^(NON_)?COMPLIANT$/),
          resultRecordedTime: expect.any(String),
        },
      });
    }
    const accounts = new Set(ofConfig.map(({ account }) => account));
    expect(accounts).toContain('777788889999');
    expect(accounts).not.toContain('999900001111');
    expect(accounts).not.toContain(demoOrganization.accounts.logisticsStaging);
    const ofPatches = events.filter(({ source }) => source === 'aws.ssm');
    expect(ofPatches.length).toBeGreaterThan(0);
    expect(ofPatches[0]).toMatchObject({
      'detail-type': 'Configuration Compliance State Change',
      detail: {
        'resource-id': expect.stringMatching(/^i-/),
        'compliance-type': 'Patch',
        'compliance-status': expect.stringMatching(/compliant$/),
      },
    });
  });

  it('tells of every change of a day, and of nothing else', async () => {
    const listed = async () => {
      const rows = new Map<string, string>();
      for await (const page of paginateGetFindings(
        { client: central.securityHub, pageSize: 100 },
        {
          Filters: {
            ProductFields: [
              {
                Key: 'aws/securityhub/ProductName',
                Value: 'Security Hub CSPM',
                Comparison: 'EQUALS',
              },
            ],
          },
        },
      )) {
        for (const finding of page.Findings ?? []) {
          rows.set(
            finding.Id ?? '',
            [
              finding.Compliance?.Status,
              finding.Workflow?.Status,
              finding.RecordState,
              finding.UpdatedAt,
            ].join(' '),
          );
        }
      }
      return rows;
    };
    const before = await listed();
    simulator.clock.advance(24 * HOUR);
    const after = await listed();
    const changed = [...after].filter(([id, row]) => before.get(id) !== row);
    const told = (await drain()).flatMap(({ source, detail }) =>
      source === 'aws.securityhub'
        ? z
            .object({ findings: z.array(z.object({ Id: z.string() })) })
            .parse(detail).findings
        : [],
    );
    const ofControls = told.filter(({ Id }) => /securityhub/.test(Id));
    expect(new Set(ofControls.map(({ Id }) => Id))).toEqual(
      new Set(changed.map(([id]) => id)),
    );
    expect(ofControls).toHaveLength(changed.length);
  });
});
