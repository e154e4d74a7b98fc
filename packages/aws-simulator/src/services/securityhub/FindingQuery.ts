import { setImmediate } from 'node:timers/promises';
import type { Finding } from '../../estate/Finding';
import { findingAt, findingsOf } from '../../estate/findingsOf';
import type { Cell } from '../../estate/Inventory';

/**
 * One page of findings.
 *
 * @internal
 */
export interface FindingPage {
  readonly findings: Finding[];
  /** Place of the next row; `undefined` at the end. */
  readonly next: number | undefined;
}

// Let other calls in between while a large estate is scanned.
const PAUSE_EVERY = 20_000;

/**
 * Reads a page in the estate's own order, from a place on. The last page is
 * known only when the scan reaches the end.
 *
 * @internal
 */
export async function scanPage(options: {
  cells: readonly Cell[];
  now: number;
  from: number;
  limit: number;
  matches: (finding: Finding) => boolean;
}): Promise<FindingPage> {
  const { cells, now, from, limit, matches } = options;
  const findings: Finding[] = [];
  let start = 0;
  let scanned = 0;
  for (const cell of cells) {
    if (start + cell.slots > from) {
      for (const { slot, finding } of findingsOf(
        cell,
        now,
        Math.max(0, from - start),
      )) {
        scanned += 1;
        if (scanned % PAUSE_EVERY === 0) {
          await setImmediate();
        }
        if (matches(finding)) {
          if (findings.length === limit) {
            return { findings, next: start + slot };
          }
          findings.push(finding);
        }
      }
    }
    start += cell.slots;
  }
  return { findings, next: undefined };
}

/**
 * The places of all matching findings in a wanted order, as numbers only.
 *
 * @internal
 */
export class SortedIndex {
  readonly #cells: readonly Cell[];
  readonly #starts: readonly number[];
  readonly #places: Float64Array;
  readonly #now: number;

  private constructor(
    cells: readonly Cell[],
    starts: readonly number[],
    places: Float64Array,
    now: number,
  ) {
    this.#cells = cells;
    this.#starts = starts;
    this.#places = places;
    this.#now = now;
  }

  static async build(options: {
    cells: readonly Cell[];
    now: number;
    matches: (finding: Finding) => boolean;
    compare: (left: unknown[], right: unknown[]) => number;
    keysOf: (finding: Finding) => unknown[];
  }): Promise<SortedIndex> {
    const { cells, now, matches, compare, keysOf } = options;
    const places: number[] = [];
    const keys: unknown[][] = [];
    const starts: number[] = [];
    let start = 0;
    let scanned = 0;
    for (const cell of cells) {
      starts.push(start);
      for (const { slot, finding } of findingsOf(cell, now)) {
        scanned += 1;
        if (scanned % PAUSE_EVERY === 0) {
          await setImmediate();
        }
        if (matches(finding)) {
          places.push(start + slot);
          keys.push(keysOf(finding));
        }
      }
      start += cell.slots;
    }
    const order = Uint32Array.from(places.keys());
    order.sort((left, right) => compare(keys[left], keys[right]));
    const sorted = new Float64Array(order.length);
    order.forEach((from, to) => {
      sorted[to] = places[from];
    });
    return new SortedIndex(cells, starts, sorted, now);
  }

  page(from: number, limit: number): FindingPage {
    const findings: Finding[] = [];
    const end = Math.min(from + limit, this.#places.length);
    for (let index = from; index < end; index += 1) {
      const finding = this.#at(this.#places[index]);
      if (finding) {
        findings.push(finding);
      }
    }
    return { findings, next: end < this.#places.length ? end : undefined };
  }

  #at(place: number): Finding | undefined {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#starts[middle] <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return findingAt(this.#cells[low], place - this.#starts[low], this.#now);
  }
}
