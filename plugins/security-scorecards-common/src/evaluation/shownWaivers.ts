import type { Scorecard } from '../api/types';
import type { ActiveWaiver } from './EvaluationInput';

/**
 * What a scorecard tells of the waivers that hold at a time, what expires next first; nothing when there are none.
 * @internal
 */
export function shownWaivers(
  waivers: readonly ActiveWaiver[],
  /** Time of evaluation, in milliseconds since the epoch. */
  now: number,
): Pick<Scorecard, 'waivers'> {
  const shown = waivers
    .flatMap(waiver => waiver.shown ?? [])
    .filter(({ expiresAt }) => Date.parse(expiresAt) > now)
    .sort(
      (a, b) =>
        Date.parse(a.expiresAt) - Date.parse(b.expiresAt) ||
        (a.id < b.id ? -1 : 1),
    );
  return shown.length > 0 ? { waivers: shown } : {};
}
