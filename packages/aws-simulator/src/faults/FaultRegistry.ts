import { faultSchema, type Fault, type FaultKind } from './Fault';

/**
 * A call as faults see it.
 *
 * @internal
 */
export interface FaultedCall {
  readonly service: string;
  readonly operation: string;
  readonly accountId: string;
  readonly region: string;
}

interface Entry {
  readonly id: string;
  readonly fault: Fault;
  hits: number;
}

/**
 * The faults in force.
 *
 * @public
 */
export class FaultRegistry {
  readonly #random: () => number;
  readonly #entries: Entry[] = [];
  #counter = 0;

  /** @param random - numbers in [0, 1) for faults with a probability */
  constructor(random: () => number) {
    this.#random = random;
  }

  /** Adds a fault and returns its id. */
  add(fault: Fault): string {
    this.#counter += 1;
    const id = `fault-${this.#counter}`;
    this.#entries.push({ id, fault: faultSchema.parse(fault), hits: 0 });
    return id;
  }

  /** Removes one fault, or all of them; returns how many were removed. */
  clear(id?: string): number {
    const before = this.#entries.length;
    for (let index = before - 1; index >= 0; index -= 1) {
      if (id === undefined || this.#entries[index].id === id) {
        this.#entries.splice(index, 1);
      }
    }
    return before - this.#entries.length;
  }

  /** The faults in force with their hit counts. */
  list(): Array<{ id: string; fault: Fault; hits: number }> {
    return this.#entries.map(entry => ({ ...entry }));
  }

  /** The faults that hit a call; counts the hits. */
  hit(call: FaultedCall): Fault[] {
    const found: Fault[] = [];
    for (const entry of this.#entries) {
      if (matches(entry, call) && this.#chance(entry.fault)) {
        entry.hits += 1;
        found.push(entry.fault);
      }
    }
    return found;
  }

  /** Whether a lasting state fault covers an account and Region. */
  covers(kind: FaultKind, accountId: string, region: string): boolean {
    return this.#entries.some(
      ({ fault }) =>
        fault.kind === kind &&
        (fault.accountId ?? accountId) === accountId &&
        (fault.region ?? region) === region,
    );
  }

  #chance(fault: Fault): boolean {
    return (
      fault.probability === undefined || this.#random() < fault.probability
    );
  }
}

function matches(entry: Entry, call: FaultedCall): boolean {
  const { fault } = entry;
  return (
    (fault.times === undefined || entry.hits < fault.times) &&
    (fault.service ?? call.service) === call.service &&
    (fault.operation ?? call.operation) === call.operation &&
    (fault.accountId ?? call.accountId) === call.accountId &&
    (fault.region ?? call.region) === call.region
  );
}
