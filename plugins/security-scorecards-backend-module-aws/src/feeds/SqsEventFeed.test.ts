import {
  GetQueueAttributesCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import {
  createSimulator,
  demoOrganization,
  type Simulator,
} from 'aws-simulator';
import { defaultCatalogue } from 'backstage-plugin-security-scorecards-common';
import type { FeedBatch } from 'backstage-plugin-security-scorecards-node';
import { demoCredentials, demoSettings } from '../__testUtils__/startTestBench';
import { AwsConnector } from '../clients/AwsConnector';
import { SystemTimer } from '../clients/SystemTimer';
import { CatalogueControlDirectory } from '../collectors/CatalogueControlDirectory';
import { readAwsSettings } from '../config/readAwsSettings';
import { DefaultAwsCredentials } from '../credentials/DefaultAwsCredentials';
import { Throttle } from '../throttle/Throttle';
import { EventConverter } from './EventConverter';
import { SqsEventFeed } from './SqsEventFeed';

const HOUR = 3_600_000;
const URL = demoOrganization.eventQueueUrl;
const DEAD_LETTERS = URL.replace(
  demoOrganization.eventQueueName,
  demoOrganization.deadLetterQueueName,
);

jest.setTimeout(120_000);

describe('SqsEventFeed', () => {
  const logger = mockServices.logger.mock();
  let simulator: Simulator;
  let administrator: SQSClient;
  let wallOffset: number;
  let before: string | undefined;

  beforeEach(async () => {
    wallOffset = 0;
    simulator = await createSimulator({
      clock: '2026-11-20T12:00:00.000Z',
      quotas: 'off',
      wallClock: () => Date.now() + wallOffset,
    });
    before = process.env.AWS_ENDPOINT_URL;
    process.env.AWS_ENDPOINT_URL = simulator.url;
    administrator = new SQSClient({
      endpoint: simulator.url,
      region: 'eu-west-1',
      credentials: demoOrganization.administratorCredentials,
    });
  });

  afterEach(async () => {
    administrator.destroy();
    if (before === undefined) {
      delete process.env.AWS_ENDPOINT_URL;
    } else {
      process.env.AWS_ENDPOINT_URL = before;
    }
    await simulator.close();
  });

  function createFeed(
    options: {
      url?: string;
      visibilitySeconds?: number;
      requestSeconds?: number;
    } = {},
  ) {
    const config = new ConfigReader({
      aws: demoCredentials,
      securityScorecards: {
        aws: {
          ...demoSettings,
          requestTimeout: { seconds: options.requestSeconds ?? 4 },
          eventFeed: {
            role: {
              name: demoOrganization.centralRoleName,
              externalId: demoOrganization.externalId,
            },
            queues: [{ url: options.url ?? URL }],
          },
        },
      },
    });
    const settings = readAwsSettings(config);
    if (!settings?.eventFeed) {
      throw new Error('The test has no settings');
    }
    const timer = new SystemTimer();
    return new SqsEventFeed({
      settings: settings.eventFeed.queues[0],
      source: 'security-hub',
      converter: new EventConverter({
        partition: 'aws',
        controls: new CatalogueControlDirectory(defaultCatalogue()),
        securityHub: true,
        config: true,
        signals: settings.securityHub?.signals,
      }),
      connector: new AwsConnector({
        credentials: DefaultAwsCredentials.fromConfig(config, settings),
        throttle: new Throttle({ timer }),
        timer,
        random: Math.random,
        requestTimeoutMs: settings.requestTimeoutMs,
      }),
      timer,
      requestTimeoutMs: settings.requestTimeoutMs,
      visibilitySeconds: options.visibilitySeconds ?? 30,
    });
  }

  /** Takes batches until there are none for a while, or `enough` says so. */
  async function listen(
    feed: SqsEventFeed,
    take: (batch: FeedBatch) => Promise<void> | void,
    enough: () => boolean,
  ): Promise<void> {
    const stop = new AbortController();
    const deadline = setTimeout(() => stop.abort(), 60_000);
    try {
      for await (const batch of feed.receive({ signal: stop.signal, logger })) {
        await take(batch);
        if (enough()) {
          return;
        }
      }
    } finally {
      clearTimeout(deadline);
    }
    throw new Error('What was waited for did not come');
  }

  // Receives that were called off must be over, or they might still take what becomes visible.
  async function letTimeoutsEnd() {
    await new Promise(resolve => setTimeout(resolve, 500));
    wallOffset += 31_000;
  }

  async function depthOf(url: string) {
    const { Attributes } = await administrator.send(
      new GetQueueAttributesCommand({
        QueueUrl: url,
        AttributeNames: ['All'],
      }),
    );
    return {
      visible: Number(Attributes?.ApproximateNumberOfMessages),
      inFlight: Number(Attributes?.ApproximateNumberOfMessagesNotVisible),
    };
  }

  const send = (body: string) =>
    administrator.send(
      new SendMessageCommand({ QueueUrl: URL, MessageBody: body }),
    );

  it('brings what drift changes and deletes what was acknowledged', async () => {
    await depthOf(URL);
    simulator.clock.advance(3 * HOUR);
    const { visible } = await depthOf(URL);
    expect(visible).toBeGreaterThan(100);
    let messages = 0;
    const statuses = new Set<string>();
    await listen(
      createFeed(),
      async batch => {
        messages += batch.messages ?? 0;
        expect(batch.messages).toBeLessThanOrEqual(109);
        batch.page.evidence.forEach(({ status }) => statuses.add(status));
        expect(batch.messages === 0).toBe(batch.sentAt === undefined);
        await batch.acknowledge();
      },
      () => messages >= visible,
    );
    expect(messages).toBe(visible);
    expect(statuses).toContain('fail');
    expect(statuses).toContain('pass');
    expect(await depthOf(URL)).toEqual({ visible: 0, inFlight: 0 });
  });

  it('leaves what was not acknowledged for another time', async () => {
    await send('{"source":"aws.ec2","detail-type":"x","detail":{}}');
    const seen: FeedBatch[] = [];
    const take = (batch: FeedBatch) => {
      if (batch.messages) {
        seen.push(batch);
      }
    };
    await listen(createFeed(), take, () => seen.length === 1);
    expect(await depthOf(URL)).toEqual({ visible: 0, inFlight: 1 });
    await letTimeoutsEnd();
    await listen(createFeed(), take, () => seen.length === 2);
    await seen[1].acknowledge().catch(() => undefined);
    expect(seen[1].page.skipped).toEqual([{ cause: 'unknown-event' }]);
  });

  it('keeps messages hidden while they are worked on', async () => {
    await send('{"source":"aws.ec2","detail-type":"x","detail":{}}');
    let taken = 0;
    await listen(
      createFeed({ visibilitySeconds: 2 }),
      async batch => {
        if (batch.messages) {
          taken += 1;
          await new Promise(resolve => setTimeout(resolve, 5_000));
          await batch.acknowledge();
        }
      },
      () => taken === 1,
    );
    expect(simulator.statistics.snapshot()).toMatchObject({
      'sqs:ChangeMessageVisibilityBatch': { calls: expect.any(Number) },
    });
    expect(await depthOf(URL)).toEqual({ visible: 0, inFlight: 0 });
  });

  it('leaves what is no event to the dead-letter queue, and says that something is there', async () => {
    await send('hello');
    for (let round = 0; round < 5; round += 1) {
      let skipped = 0;
      let seen = false;
      await listen(
        createFeed(),
        async batch => {
          seen ||= (batch.messages ?? 0) > 0;
          skipped += batch.page.skipped.length;
          await batch.acknowledge();
        },
        () => seen,
      );
      expect(skipped).toBe(round === 0 ? 1 : 0);
      await letTimeoutsEnd();
    }
    let problems: FeedBatch['problems'];
    expect(await depthOf(URL)).toMatchObject({ visible: 1 });
    const stop = new AbortController();
    const rest = createFeed().receive({ signal: stop.signal, logger });
    await rest.next();
    stop.abort();
    await rest.return();
    expect(await depthOf(DEAD_LETTERS)).toEqual({ visible: 1, inFlight: 0 });
    await listen(
      createFeed(),
      batch => {
        problems = batch.problems ?? problems;
      },
      () => problems !== undefined,
    );
    expect(problems).toMatchObject([
      {
        place: DEAD_LETTERS,
        message: '1 message could not be used and is in the dead-letter queue',
      },
    ]);
  });

  it('says in words why it cannot read', async () => {
    const missing = createFeed({ url: `${URL}-2` });
    await expect(
      listen(
        missing,
        () => {},
        () => false,
      ),
    ).rejects.toThrow(/There is no queue .*-2/);
    simulator.faults.add({ kind: 'access-denied', service: 'sqs' });
    await expect(
      listen(
        createFeed(),
        () => {},
        () => false,
      ),
    ).rejects.toThrow(/security-scorecards-reader may not call sqs:/);
  });

  it('ends promptly when it is called off or left', async () => {
    const stop = new AbortController();
    const start = performance.now();
    const feed = createFeed({ requestSeconds: 60 }).receive({
      signal: stop.signal,
      logger,
    });
    await feed.next();
    const waiting = feed.next();
    setTimeout(() => stop.abort(), 100);
    await expect(waiting).resolves.toMatchObject({ done: true });
    const left = createFeed({ requestSeconds: 60 }).receive({
      signal: new AbortController().signal,
      logger,
    });
    await left.next();
    await left.return();
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
