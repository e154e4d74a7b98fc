import { mix, unit } from './hash';
import type { Resource } from './Resource';
import { DAY, HOUR } from './time';

/**
 * Patch state of an EC2 instance at a time.
 *
 * @internal
 */
export interface PatchState {
  /** Whether the Systems Manager agent runs on it. */
  readonly managed: boolean;
  /** Whether it was ever scanned. */
  readonly scanned: boolean;
  readonly windows: boolean;
  readonly missing: number;
  readonly criticalMissing: number;
  readonly securityMissing: number;
  readonly failed: number;
  readonly pendingReboot: number;
  readonly installed: number;
  /** When the last scan or installation ended, epoch milliseconds. */
  readonly operationEndAt: number;
  readonly operation: 'Scan' | 'Install';
  /** When this state began, epoch milliseconds. */
  readonly changedAt: number;
}

const CYCLE = 14 * DAY;

/**
 * The patch state of an instance: patches come in two-week cycles, and good
 * services install them soon.
 *
 * @internal
 */
export function patchStateOf(resource: Resource, now: number): PatchState {
  const { key } = resource;
  const quality = resource.deployment.service?.quality ?? 0.6;
  const managed = unit(mix(key, 21)) > (1 - quality) * 0.45;
  const scanned = managed && unit(mix(key, 22)) > (1 - quality) * 0.3;
  const phase = unit(mix(key, 23)) * CYCLE;
  const cycle = Math.floor((now - phase) / CYCLE);
  const sinceCycle = now - phase - cycle * CYCLE;
  const draw = (salt: number) => unit(mix(key, cycle, salt));
  const installsAfter = draw(24) * CYCLE * (1.6 - quality);
  const late = draw(25) > quality;
  const behind = late || (sinceCycle < installsAfter && draw(26) > quality);
  const missing = behind ? 1 + Math.floor(draw(27) * 12) : 0;
  const criticalMissing =
    missing > 0 && draw(28) < 0.45
      ? 1 + Math.floor(draw(29) * Math.min(3, missing))
      : 0;
  const stale = unit(mix(key, 30)) < (1 - quality) * 0.35;
  const scanAge = stale ? 9 * DAY + draw(31) * 30 * DAY : draw(32) * 22 * HOUR;
  return {
    managed,
    scanned,
    windows: resource.group.label.includes('windows'),
    missing,
    criticalMissing: Math.min(criticalMissing, missing),
    securityMissing:
      missing - criticalMissing > 0
        ? Math.floor(draw(33) * (missing - criticalMissing + 1))
        : 0,
    failed: behind && draw(34) < 0.15 ? 1 : 0,
    pendingReboot: draw(35) < (1 - quality) * 0.3 ? 1 : 0,
    installed: 90 + Math.floor(unit(mix(key, 36)) * 160),
    operationEndAt: Math.floor((now - scanAge) / 60_000) * 60_000,
    operation: !behind && draw(37) < 0.4 ? 'Install' : 'Scan',
    changedAt:
      now - sinceCycle + (behind ? 0 : Math.min(sinceCycle, installsAfter)),
  };
}

/** Whether Patch Manager calls the node compliant. @internal */
export function isPatched(state: PatchState): boolean {
  return state.missing + state.failed + state.pendingReboot === 0;
}
