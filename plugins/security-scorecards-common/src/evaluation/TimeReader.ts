/**
 * Reads the times of evidence. Rows of one visit stand one after the other and often have the same times, which are read once.
 * @internal
 */
export class TimeReader {
  #observed = '';
  #observedAt = NaN;
  #firstObserved = '';
  #firstObservedAt = NaN;

  /** In milliseconds since the epoch; not a number for a text that is no time. */
  observedAt(text: string): number {
    if (text !== this.#observed) {
      this.#observed = text;
      this.#observedAt = Date.parse(text);
    }
    return this.#observedAt;
  }

  /** As {@link TimeReader.observedAt}, for the start of a status. */
  firstObservedAt(text: string): number {
    if (text !== this.#firstObserved) {
      this.#firstObserved = text;
      this.#firstObservedAt = Date.parse(text);
    }
    return this.#firstObservedAt;
  }
}
