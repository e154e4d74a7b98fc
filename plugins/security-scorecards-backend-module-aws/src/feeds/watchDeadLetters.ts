import type { CollectionProblem } from 'backstage-plugin-security-scorecards-node';
import { z } from 'zod';
import type { Timer } from '../clients/Timer';
import type { SqsQueue } from './SqsQueue';

const LOOK_EVERY_MS = 5 * 60_000;

const redriveSchema = z.object({
  deadLetterTargetArn: z
    .string()
    .regex(/^arn:[\w-]+:sqs:[\w-]+:\d{12}:[\w-]+$/),
});

/**
 * Looks now and then at what could not be used: yields the problems at the start and when they change.
 * @internal
 */
export async function* watchDeadLetters(options: {
  queue: SqsQueue;
  url: string;
  timer: Timer;
  signal: AbortSignal;
}): AsyncGenerator<CollectionProblem[], void, void> {
  const { timer, signal } = options;
  let told: string | undefined;
  for (;;) {
    const problems = await look(options);
    const text = JSON.stringify(problems);
    if (text !== told) {
      told = text;
      yield problems;
    }
    await timer.sleep(LOOK_EVERY_MS, signal);
  }
}

async function look(options: {
  queue: SqsQueue;
  url: string;
}): Promise<CollectionProblem[]> {
  const { queue, url } = options;
  const { RedrivePolicy: policy } = await queue.attributes(['RedrivePolicy']);
  const target = redriveSchema.safeParse(policy && JSON.parse(policy));
  if (!target.success) {
    return [
      {
        place: url,
        message:
          'The queue has no dead-letter queue, so that messages which are no events come back until they are too old',
        mend: 'Give the queue a redrive policy, as docs/aws/event-feed.yaml does',
      },
    ];
  }
  // A dead-letter queue is always of the same account and region.
  const name = target.data.deadLetterTargetArn.split(':').at(-1);
  const deadLetters = `${url.slice(0, url.lastIndexOf('/'))}/${name}`;
  const { ApproximateNumberOfMessages: depth = '0' } = await queue.attributes(
    ['ApproximateNumberOfMessages'],
    deadLetters,
  );
  return Number(depth) > 0
    ? [
        {
          place: deadLetters,
          message: `${depth} ${
            depth === '1' ? 'message' : 'messages'
          } could not be used and ${
            depth === '1' ? 'is' : 'are'
          } in the dead-letter queue`,
          mend: 'Look at them in the SQS console: purge what is no event of Security Hub or Config, and redrive what could not be stored for some other reason',
        },
      ]
    : [];
}
