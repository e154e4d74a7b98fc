import type { SignalSettings } from '../../config/AwsSettings';
import { otherProducts } from './otherProducts';
import type { Partition, TimeWindow } from './Partition';

/** What a delta pass reads. @internal */
export interface DeltaOptions {
  /** `changes`, `updates` or `suppressed`. */
  passId: string;
  /** Both bounds stay for the whole visit, so that its window does not move while it is read. */
  window: Required<TimeWindow>;
  /** Set where the hub shows other regions that are not wanted. */
  region?: string;
  concurrency: number;
  generators: readonly string[];
  signals?: SignalSettings;
  /** Findings of other products are read by the pass `updates`, because `changes` is off. */
  productsInUpdates: boolean;
}

/**
 * The queries of a delta pass. They are not cut by account, since a delta has few findings and an organisation many accounts.
 * None of them leaves out archived findings, except where only active ones can be meant.
 * @internal
 */
export function deltaPartitions(options: DeltaOptions): Partition[] {
  const { passId, window, region } = options;
  const part = (key: string): Partition => ({
    key,
    accountIds: [],
    ...(region ? { region } : {}),
  });
  const productsSince = () =>
    otherProducts(
      [{ ...part('changed'), recordState: 'any', updated: window }],
      options,
    );
  switch (passId) {
    case 'changes':
      return [
        { ...part('status'), recordState: 'any', changed: window },
        {
          ...part('created'),
          recordState: 'any',
          created: window,
          // The others are in the query above.
          changed: { end: before(window.start) },
        },
        ...productsSince(),
      ];
    case 'suppressed': {
      const suppressed = { ...part('suppressed'), suppressed: true };
      return [suppressed, ...otherProducts([suppressed], options)];
    }
    default:
      return [
        { ...part('archived'), recordState: 'ARCHIVED', updated: window },
        ...cut(window, options.concurrency).map((updated, index) => ({
          ...part(`active-${index}`),
          updated,
          optional: true,
        })),
        ...(options.productsInUpdates ? productsSince() : []),
      ];
  }
}

// Windows of the same length that have no instant in common.
function cut(
  { start, end }: Required<TimeWindow>,
  parts: number,
): Required<TimeWindow>[] {
  const from = Date.parse(start);
  const step = (Date.parse(end) - from) / parts;
  const edges = Array.from({ length: parts }, (_, index) =>
    new Date(Math.ceil(from + index * step)).toISOString(),
  );
  return edges.map((edge, index) => ({
    start: edge,
    end: index + 1 < parts ? before(edges[index + 1]) : end,
  }));
}

function before(time: string): string {
  return new Date(Date.parse(time) - 1).toISOString();
}
