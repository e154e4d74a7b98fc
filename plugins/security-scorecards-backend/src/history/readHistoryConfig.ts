import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { refuseUnknownKeys } from '../config/unknownKeys';

const SECTION = 'securityScorecards.history';
const DAY = 24 * 60 * 60 * 1000;
const DEFAULT_DAYS = 400;
/** The comparison with 30 days ago needs as much. */
const LEAST_DAYS = 31;

/** What app-config says of the history. @internal */
export interface HistoryConfig {
  retentionMs: number;
}

/** Reads `securityScorecards.history`; `retention` is 400 days unless told. Throws `InputError` that names the path and the mend. @internal */
export function readHistoryConfig(config: Config): HistoryConfig {
  refuseUnknownKeys(config, SECTION, ['retention']);
  const path = `${SECTION}.retention`;
  if (!config.has(path)) {
    return { retentionMs: DEFAULT_DAYS * DAY };
  }
  let retentionMs: number;
  try {
    retentionMs = durationToMilliseconds(
      readDurationFromConfig(config, { key: path }),
    );
  } catch (error) {
    throw new InputError(
      `${path} is not a duration; write one such as { days: 400 } or 'P400D'`,
      error,
    );
  }
  if (!(retentionMs >= LEAST_DAYS * DAY)) {
    throw new InputError(
      `${path} is too short; write a duration of at least ${LEAST_DAYS} days`,
    );
  }
  return { retentionMs };
}
