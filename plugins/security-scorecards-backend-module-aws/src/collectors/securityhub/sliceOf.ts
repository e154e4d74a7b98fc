/** The accounts of one visit of the rolling full pass. @internal */
export interface Slice {
  /** Whether an account belongs to it. */
  has(accountId: string): boolean;
  /** Id of its last account; undefined when it ends the cycle. */
  after?: string;
  /** It begins a cycle. */
  first: boolean;
}

/**
 * The next slice, in the order of account ids: it starts behind the last one that was read, so that accounts that come or go
 * in between neither repeat nor skip others. Accounts that cannot be read go along with their neighbours.
 *
 * @param options - `readable` are the ids of accounts that can be read; `after` is where the last visit ended
 * @internal
 */
export function sliceOf(options: {
  readable: readonly string[];
  slices: number;
  after?: string;
}): Slice {
  const sorted = [...new Set(options.readable)].sort();
  const behind = sorted.filter(id => !options.after || id > options.after);
  // All accounts behind the last one are gone: the cycle is over.
  const after = behind.length > 0 ? options.after : undefined;
  const due = behind.length > 0 ? behind : sorted;
  const size = Math.max(1, Math.ceil(sorted.length / options.slices));
  const last = due.length > size ? due[size - 1] : undefined;
  return {
    has: id =>
      (after === undefined || id > after) && (last === undefined || id <= last),
    ...(last ? { after: last } : {}),
    first: after === undefined,
  };
}
