import { createHash, hash } from 'node:crypto';

/** Between the members of an item: the character NUL, which neither database stores. @internal */
export const BETWEEN = '\0';

/**
 * Hash of the inputs of an evaluation. Items that are added may come in any order: their hashes are combined by exclusive or,
 * and no item comes twice.
 *
 * @internal
 */
export class InputHash {
  readonly #items = Buffer.alloc(32);
  readonly #parts = createHash('sha256');

  /** Takes a part whose place among the parts counts. */
  addPart(part: unknown): void {
    this.#parts.update(JSON.stringify(part) ?? '').update('\n');
  }

  /**
   * Takes one of many items, in any order.
   *
   * @param item - Its members with {@link BETWEEN} between them; they are told apart because no stored text has that character
   */
  addItem(item: string): void {
    const digest = hash('sha256', item, 'buffer');
    for (let index = 0; index < digest.length; index++) {
      this.#items[index] ^= digest[index];
    }
  }

  /** Ends the hash; nothing can be added after it. */
  digest(): string {
    return this.#parts.update(this.#items).digest('hex');
  }
}
