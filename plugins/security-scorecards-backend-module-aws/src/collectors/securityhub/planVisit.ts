import type { SecurityHubSettings } from '../../config/AwsSettings';
import { accountPartitions } from './accountPartitions';
import { deltaPartitions } from './deltaPartitions';
import { FullWatermark } from './FullWatermark';
import type { Hub } from './HubReader';
import { otherProducts } from './otherProducts';
import { type Slice, sliceOf } from './sliceOf';
import type { VisitPlan } from './VisitPlan';

// A delta looks back a little further than the last visit, because findings appear some time after their own time.
const OVERLAP_MS = 15 * 60_000;
// One query may name so many accounts.
const MAX_ACCOUNTS = 20;

/** What a plan is made of. @internal */
export interface PlanOptions {
  settings: SecurityHubSettings;
  hub: Hub;
  pass: 'full' | 'delta';
  passId: string;
  watermark?: string;
  /** When the visit began, ISO 8601; also if it was cut off and goes on. */
  startedAt: string;
  /** Beginnings of the `GeneratorId` of findings of which app-config made controls. */
  generators: readonly string[];
}

/** Decides what a visit reads. @internal */
export function planVisit(options: PlanOptions): VisitPlan {
  return options.pass === 'full' ? planFull(options) : planDelta(options);
}

function planFull(options: PlanOptions): VisitPlan {
  const { settings, hub, startedAt, generators } = options;
  const { slices } = settings.passes.full;
  const last = FullWatermark.parse(options.watermark);
  // Without a watermark nothing is known yet, and everything is wanted.
  const slice: Slice =
    last && slices > 1
      ? sliceOf({ readable: hub.readable, slices, after: last.after })
      : { has: () => true, first: true };
  const accountIds = hub.readable.filter(id => slice.has(id)).sort();
  const ofControls = accountPartitions({
    accountIds,
    regions: hub.view.regions,
    openRegions: hub.view.openRegions,
    concurrency: settings.concurrency,
  });
  const others = otherProducts(ofControls, {
    generators,
    signals: settings.signals,
  });
  const isSmall = accountIds.length > 0 && accountIds.length <= MAX_ACCOUNTS;
  const watermark =
    last && slices > 1
      ? last.advance({ startedAt, first: slice.first, after: slice.after })
      : FullWatermark.whole(startedAt);
  return {
    ...(isSmall
      ? {
          lead: {
            key: 'lead',
            accountIds,
            kind: others.length > 0 ? 'all' : 'controls',
            ...restriction(hub),
          },
        }
      : {}),
    partitions: [...ofControls, ...others],
    expected: hub.expected.filter(({ account }) => slice.has(account.id)),
    readsControls: slice.first,
    watermark: watermark.toString(),
  };
}

function planDelta(options: PlanOptions): VisitPlan {
  const { settings, hub, passId, startedAt } = options;
  return {
    partitions:
      hub.readable.length > 0
        ? deltaPartitions({
            passId,
            window: { start: sinceOf(options), end: startedAt },
            ...restriction(hub),
            concurrency: settings.concurrency,
            generators: options.generators,
            signals: settings.signals,
            productsInUpdates:
              passId !== 'updates' || settings.passes.changes === undefined,
          })
        : [],
    expected: hub.expected,
    readsControls: false,
    watermark: startedAt,
  };
}

// The home region also shows the findings of the linked ones.
function restriction({ view }: Hub): { region?: string } {
  return view.openRegions || view.regions.length > 1
    ? {}
    : { region: view.regions[0] };
}

// The watermark is that of this pass, or of the full pass before the first delta.
function sinceOf({ watermark, startedAt }: PlanOptions): string {
  const full = FullWatermark.parse(watermark);
  const last = Date.parse(full?.wholeSince ?? watermark ?? '');
  return Number.isNaN(last)
    ? new Date(0).toISOString()
    : new Date(
        Math.min(last, Date.parse(startedAt)) - OVERLAP_MS,
      ).toISOString();
}
