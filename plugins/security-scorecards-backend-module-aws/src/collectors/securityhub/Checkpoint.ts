import { z } from 'zod';

const schema = z.object({
  version: z.literal(1),
  /** Id of the pass. */
  pass: z.string(),
  /** When the visit began, ISO 8601. */
  startedAt: z.string(),
  /** Partition key to `done`, or to the creation time up to which it was read. */
  partitions: z.record(z.string(), z.string()),
  /** Places where a finding could not be used. */
  losses: z.array(z.string()),
});

const DONE = 'done';

/**
 * How far each partition of a visit has come. It holds no page tokens, because AWS does not say how long they live: a
 * partition resumes at the creation time of the last finding that was stored.
 * @internal
 */
export class Checkpoint {
  readonly startedAt: string;
  readonly #pass: string;
  readonly #partitions: Map<string, string>;
  readonly #losses: Set<string>;

  private constructor(options: {
    pass: string;
    startedAt: string;
    partitions?: Record<string, string>;
    losses?: string[];
  }) {
    this.#pass = options.pass;
    this.startedAt = options.startedAt;
    this.#partitions = new Map(Object.entries(options.partitions ?? {}));
    this.#losses = new Set(options.losses);
  }

  /** That of a visit that was cut off, or a new one when there is none or it cannot be read. */
  static resume(options: {
    pass: string;
    checkpoint?: string;
    now: number;
  }): Checkpoint {
    const { pass, checkpoint, now } = options;
    const read = schema.safeParse(parseJson(checkpoint));
    return new Checkpoint(
      read.success && read.data.pass === pass
        ? read.data
        : { pass, startedAt: new Date(now).toISOString() },
    );
  }

  isDone(key: string): boolean {
    return this.#partitions.get(key) === DONE;
  }

  /** Creation time from which a partition is to be read on; undefined for the start. */
  createdFrom(key: string): string | undefined {
    const place = this.#partitions.get(key);
    return place === DONE ? undefined : place;
  }

  /** A batch was handed over. */
  advance(key: string, to: { done: boolean; created?: string }): void {
    if (to.done) {
      this.#partitions.set(key, DONE);
    } else if (to.created) {
      this.#partitions.set(key, to.created);
    }
  }

  /** A finding could not be used; without an account it may have been of any account of the partition. */
  lose(
    accountIds: readonly string[],
    loss: { accountId?: string; region?: string },
  ): void {
    for (const accountId of loss.accountId ? [loss.accountId] : accountIds) {
      this.#losses.add(`${accountId}/${loss.region ?? '*'}`);
    }
  }

  /** Whether evidence of an account and region is missing because a finding could not be used. */
  hasLoss(accountId: string, region: string): boolean {
    return (
      this.#losses.has(`${accountId}/${region}`) ||
      this.#losses.has(`${accountId}/*`)
    );
  }

  toString(): string {
    return JSON.stringify({
      version: 1,
      pass: this.#pass,
      startedAt: this.startedAt,
      partitions: Object.fromEntries(this.#partitions),
      losses: [...this.#losses],
    });
  }
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
