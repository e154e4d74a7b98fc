/** The tags of a resource. @internal */
export type Tags = Readonly<Record<string, string>>;

/**
 * What people did to the tags of resources after the estate was made, with the time, so that a source which is late can
 * still tell the tags of before.
 *
 * @internal
 */
export class Retags {
  readonly #changes = new Map<number, Array<{ at: number; tags: Tags }>>();

  /** Gives a resource other tags from a time on. Times of one resource come in order. */
  set(key: number, at: number, tags: Tags): void {
    const known = this.#changes.get(key) ?? [];
    this.#changes.set(key, [...known, { at, tags: { ...tags } }]);
  }

  /** Tags of a resource at a time; `undefined` while nobody had changed them. */
  at(key: number, time: number): Tags | undefined {
    if (this.#changes.size === 0) {
      return undefined;
    }
    return this.#changes.get(key)?.findLast(({ at }) => at <= time)?.tags;
  }
}
