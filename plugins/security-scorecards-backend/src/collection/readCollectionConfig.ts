import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import { refuseUnknownKeys } from '../config/unknownKeys';
import type { CollectionConfig } from './CollectionConfig';

const ROOT = 'securityScorecards.collection';
const SECOND = 1_000;
const MAX_CONCURRENCY = 32;
const KEYS = {
  [ROOT]: [
    'schedule',
    'fullPassFrequency',
    'takeOverAfter',
    'concurrency',
    'staleness',
    'retention',
  ],
  [`${ROOT}.schedule`]: ['frequency', 'timeout', 'initialDelay'],
  [`${ROOT}.retention`]: ['runs', 'transitions', 'evidence', 'signals'],
};

/**
 * Reads `securityScorecards.collection`:
 *
 * | key | default |
 * | --- | --- |
 * | `schedule.frequency` | 1 hour |
 * | `schedule.timeout` | 5 minutes |
 * | `schedule.initialDelay` | 10 seconds |
 * | `fullPassFrequency` | 24 hours |
 * | `takeOverAfter` | 2 minutes |
 * | `concurrency` | 4, at most 32 |
 * | `staleness` | 3 days |
 * | `retention.runs` | 30 days |
 * | `retention.transitions` | 400 days |
 * | `retention.evidence` | 90 days |
 * | `retention.signals` | 90 days |
 *
 * Throws `InputError` that names the path and what to write there.
 */
export function readCollectionConfig(config: Config): CollectionConfig {
  for (const [section, keys] of Object.entries(KEYS)) {
    refuseUnknownKeys(config, section, keys);
  }
  const frequencyMs = readDuration(config, 'schedule.frequency', {
    fallback: { hours: 1 },
    atLeastMs: SECOND,
  });
  const stalenessMs = readDuration(config, 'staleness', {
    fallback: { days: 3 },
    atLeastMs: SECOND,
  });
  if (stalenessMs <= frequencyMs) {
    throw new InputError(
      `${ROOT}.staleness is not longer than ${ROOT}.schedule.frequency, so that everything would count as stale between two visits; make it at least twice as long`,
    );
  }
  return {
    schedule: {
      frequencyMs,
      timeoutMs: readDuration(config, 'schedule.timeout', {
        // A visit goes on where it was; a task of a replica that died is locked until then.
        fallback: { minutes: 5 },
        atLeastMs: SECOND,
      }),
      initialDelayMs: readDuration(config, 'schedule.initialDelay', {
        fallback: { seconds: 10 },
        atLeastMs: 0,
      }),
    },
    fullPassFrequencyMs: readDuration(config, 'fullPassFrequency', {
      fallback: { hours: 24 },
      atLeastMs: SECOND,
    }),
    leaseMs: readDuration(config, 'takeOverAfter', {
      fallback: { minutes: 2 },
      atLeastMs: SECOND,
    }),
    concurrency: readConcurrency(config),
    stalenessMs,
    retention: {
      runsMs: readDuration(config, 'retention.runs', {
        fallback: { days: 30 },
        atLeastMs: SECOND,
      }),
      transitionsMs: readDuration(config, 'retention.transitions', {
        fallback: { days: 400 },
        atLeastMs: SECOND,
      }),
      evidenceMs: readDuration(config, 'retention.evidence', {
        fallback: { days: 90 },
        atLeastMs: stalenessMs,
      }),
      signalsMs: readDuration(config, 'retention.signals', {
        fallback: { days: 90 },
        atLeastMs: SECOND,
      }),
    },
  };
}

function readConcurrency(config: Config): number {
  const path = `${ROOT}.concurrency`;
  const value: unknown = config.getOptional(path) ?? 4;
  if (
    typeof value !== 'number' ||
    !Number.isInteger(value) ||
    value < 1 ||
    value > MAX_CONCURRENCY
  ) {
    throw new InputError(
      `${path} is ${JSON.stringify(
        value,
      )}; write a whole number from 1 to ${MAX_CONCURRENCY}`,
    );
  }
  return value;
}

function readDuration(
  config: Config,
  key: string,
  options: { fallback: HumanDuration; atLeastMs: number },
): number {
  const path = `${ROOT}.${key}`;
  if (!config.has(path)) {
    return durationToMilliseconds(options.fallback);
  }
  let milliseconds: number;
  try {
    milliseconds = durationToMilliseconds(
      readDurationFromConfig(config, { key: path }),
    );
  } catch (error) {
    throw new InputError(
      `${path} is not a duration; write one such as { hours: 1 } or 'PT1H'`,
      error,
    );
  }
  if (!(milliseconds >= options.atLeastMs)) {
    throw new InputError(
      `${path} is too short; write a duration of at least ${
        options.atLeastMs / SECOND
      } seconds`,
    );
  }
  return milliseconds;
}
