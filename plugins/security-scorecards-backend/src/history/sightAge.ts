import type { SightAge } from '../database/history/sourceStates';

const HOUR = 60 * 60 * 1000;

/** How old the last complete look of a source is, by the rule of the evaluation. @internal */
export function sightAge(options: {
  /** ISO 8601. */
  observedAt: string | undefined;
  staleAfterHours: number;
  now: Date;
}): SightAge {
  const { observedAt, staleAfterHours, now } = options;
  if (observedAt === undefined) {
    return 'never';
  }
  const age = now.getTime() - Date.parse(observedAt);
  return age <= staleAfterHours * HOUR ? 'fresh' : 'stale';
}

/** A time of a look that is as old as told at the time `at`, ISO 8601. @internal */
export function observedAtOf(options: {
  age: SightAge;
  staleAfterHours: number;
  at: string;
}): string | undefined {
  const { age, staleAfterHours, at } = options;
  switch (age) {
    case 'fresh':
      return at;
    case 'stale':
      return new Date(
        Date.parse(at) - staleAfterHours * HOUR - 1,
      ).toISOString();
    default:
      return undefined;
  }
}
