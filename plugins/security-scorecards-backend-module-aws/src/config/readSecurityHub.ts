import type { Config } from '@backstage/config';
import type { DeltaPassSettings, SecurityHubSettings } from './AwsSettings';
import type { WrittenAwsSettings } from './awsSettingsSchema';
import { problems } from './problems';
import { readMs } from './readMs';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DEFAULT_SLICES = 24;

type Written = NonNullable<WrittenAwsSettings['securityHub']>;

/**
 * The section `securityHub` with its defaults.
 *
 * @param section - the section `securityScorecards.aws`
 * @throws InputError when a pass would run more often than once a minute, or a single account is to be cut into slices
 * @internal
 */
export function readSecurityHub(
  written: Written,
  section: Config,
  homeRegion: string,
): SecurityHubSettings {
  const { enabled, signals, passes, ...rest } = written;
  const member = written.mode === 'member';
  const slices = passes.full.slices ?? (member ? 1 : DEFAULT_SLICES);
  if (member && slices > 1) {
    throw problems([
      {
        path: ['securityHub', 'passes', 'full', 'slices'],
        value: slices,
        mend: 'leave it out, as a target of mode: member is one account',
      },
    ]);
  }
  const delta = (
    name: 'changes' | 'updates' | 'suppressed',
    fallback: number,
  ): DeltaPassSettings | undefined =>
    passes[name].enabled
      ? { everyMs: readEvery(section, name, fallback, 1) }
      : undefined;
  return {
    ...rest,
    region: written.region ?? homeRegion,
    passes: {
      full: {
        everyMs: readEvery(section, 'full', 24 * HOUR_MS, slices),
        slices,
      },
      changes: delta('changes', 15 * MINUTE_MS),
      updates: delta('updates', HOUR_MS),
      suppressed: delta('suppressed', HOUR_MS),
    },
    signals: signals.enabled
      ? {
          minimumSeverity: signals.minimumSeverity,
          ...(signals.products ? { products: signals.products } : {}),
        }
      : undefined,
  };
}

function readEvery(
  section: Config,
  pass: string,
  fallback: number,
  parts: number,
): number {
  const key = `securityHub.passes.${pass}.every`;
  const everyMs = readMs(section, key, fallback);
  if (everyMs / parts < MINUTE_MS) {
    throw problems([
      {
        path: key.split('.'),
        value: section.get(key),
        mend:
          parts > 1
            ? `take at least a minute for each of the ${parts} slices`
            : 'take at least a minute',
      },
    ]);
  }
  return everyMs;
}
