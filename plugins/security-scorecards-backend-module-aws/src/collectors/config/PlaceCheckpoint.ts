import { z } from 'zod';

const schema = z.object({
  version: z.literal(1),
  places: z.record(
    z.string(),
    z.object({ unread: z.number(), unusable: z.number() }),
  ),
});

/** Which accounts and regions a visit has read, and what it missed there. @internal */
export class PlaceCheckpoint {
  readonly #places: Map<string, { unread: number; unusable: number }>;

  private constructor(
    places: Record<string, { unread: number; unusable: number }>,
  ) {
    this.#places = new Map(Object.entries(places));
  }

  /** That of a visit that was cut off, or a new one when there is none or it cannot be read. */
  static resume(checkpoint: string | undefined): PlaceCheckpoint {
    try {
      return new PlaceCheckpoint(
        schema.parse(JSON.parse(checkpoint ?? '')).places,
      );
    } catch {
      return new PlaceCheckpoint({});
    }
  }

  /** What a place missed, if it was read. */
  resultOf(key: string): { unread: number; unusable: number } | undefined {
    return this.#places.get(key);
  }

  done(key: string, result: { unread: number; unusable: number }): void {
    this.#places.set(key, result);
  }

  toString(): string {
    return JSON.stringify({
      version: 1,
      places: Object.fromEntries(this.#places),
    });
  }
}
