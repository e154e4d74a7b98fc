import { z } from 'zod';

const schema = z.object({
  version: z.literal(1),
  pass: z.enum(['full', 'delta']),
  /** When the visit began, ISO 8601. */
  startedAt: z.string(),
  /** Partition key to `done`, or to the creation time up to which it was read. */
  partitions: z.record(z.string(), z.string()),
});

const DONE = 'done';

/**
 * How far each partition of a visit has come. It holds no page tokens, because AWS does not say how long they live: a
 * partition resumes at the creation time of the last finding that was stored.
 * @internal
 */
export class Checkpoint {
  readonly startedAt: string;
  readonly #pass: 'full' | 'delta';
  readonly #partitions: Map<string, string>;

  private constructor(
    pass: 'full' | 'delta',
    startedAt: string,
    partitions: Map<string, string>,
  ) {
    this.#pass = pass;
    this.startedAt = startedAt;
    this.#partitions = partitions;
  }

  /** That of a visit that was cut off, or a new one when there is none or it cannot be read. */
  static resume(options: {
    pass: 'full' | 'delta';
    checkpoint?: string;
    now: number;
  }): Checkpoint {
    const { pass, checkpoint, now } = options;
    const read = schema.safeParse(parseJson(checkpoint));
    return read.success && read.data.pass === pass
      ? new Checkpoint(
          pass,
          read.data.startedAt,
          new Map(Object.entries(read.data.partitions)),
        )
      : new Checkpoint(pass, new Date(now).toISOString(), new Map());
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

  toString(): string {
    return JSON.stringify({
      version: 1,
      pass: this.#pass,
      startedAt: this.startedAt,
      partitions: Object.fromEntries(this.#partitions),
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
