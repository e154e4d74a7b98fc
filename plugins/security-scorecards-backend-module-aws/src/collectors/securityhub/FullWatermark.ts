import { z } from 'zod';

const schema = z.object({
  version: z.literal(1),
  cycleStartedAt: z.iso.datetime(),
  wholeSince: z.iso.datetime(),
  after: z.string().optional(),
});

/**
 * How far the rolling full pass has come: a cycle of visits reads each account once.
 * @internal
 */
export class FullWatermark {
  readonly #cycleStartedAt: string;
  /** A time since which every account has been read; a delta that has no watermark of its own starts there. ISO 8601. */
  readonly wholeSince: string;
  /** Id of the account up to which the cycle has come; undefined when a new cycle is due. */
  readonly after?: string;

  private constructor(fields: {
    cycleStartedAt: string;
    wholeSince: string;
    after?: string;
  }) {
    this.#cycleStartedAt = fields.cycleStartedAt;
    this.wholeSince = fields.wholeSince;
    this.after = fields.after;
  }

  /** That of a visit that began at a time and read everything. */
  static whole(startedAt: string): FullWatermark {
    return new FullWatermark({
      cycleStartedAt: startedAt,
      wholeSince: startedAt,
    });
  }

  /** Undefined when the text was not written here. */
  static parse(text: string | undefined): FullWatermark | undefined {
    try {
      const read = schema.safeParse(JSON.parse(text ?? ''));
      return read.success ? new FullWatermark(read.data) : undefined;
    } catch {
      return undefined;
    }
  }

  /** After a visit of one more slice: whether it was the first of a cycle, and with which account it ended, if not with the last. */
  advance(visit: {
    startedAt: string;
    first: boolean;
    after?: string;
  }): FullWatermark {
    return new FullWatermark({
      cycleStartedAt: visit.first ? visit.startedAt : this.#cycleStartedAt,
      wholeSince: visit.first ? this.#cycleStartedAt : this.wholeSince,
      after: visit.after,
    });
  }

  toString(): string {
    return JSON.stringify({
      version: 1,
      cycleStartedAt: this.#cycleStartedAt,
      wholeSince: this.wholeSince,
      after: this.after,
    });
  }
}
