import type { Config } from '@backstage/config';
import { readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import { problems } from './problems';

/**
 * A duration of the section, in milliseconds.
 *
 * @param section - the section `securityScorecards.aws`
 * @param key - path in the section
 * @throws InputError when it is 0 or less
 * @internal
 */
export function readMs(section: Config, key: string, fallback: number): number {
  if (!section.has(key)) {
    return fallback;
  }
  const value = durationToMilliseconds(
    readDurationFromConfig(section, { key }),
  );
  if (value <= 0) {
    throw problems([
      {
        path: key.split('.'),
        value: section.get(key),
        mend: 'take a duration above 0',
      },
    ]);
  }
  return value;
}
