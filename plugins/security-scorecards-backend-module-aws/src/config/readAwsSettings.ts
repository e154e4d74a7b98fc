import type { Config } from '@backstage/config';
import type { AwsSettings } from './AwsSettings';
import { checkEventFeed, readEventFeed } from './eventFeed';
import { checkPartition } from './checkPartition';
import { problems, type SettingsProblem } from './problems';
import { readMs } from './readMs';
import { readSecurityHub } from './readSecurityHub';
import { ROOT } from './root';
import {
  awsSettingsSchema,
  type WrittenAwsSettings,
} from './awsSettingsSchema';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Reads and checks `securityScorecards.aws`.
 *
 * @param config - the root config
 * @returns undefined when the section is absent
 * @throws InputError that names every wrong key with its path, its value and what to write instead
 * @internal
 */
export function readAwsSettings(config: Config): AwsSettings | undefined {
  const section = config.getOptionalConfig(ROOT);
  if (!section) {
    return undefined;
  }
  const raw = section.get();
  const parsed = awsSettingsSchema.safeParse(raw);
  if (!parsed.success) {
    throw problems(
      parsed.error.issues.map(issue => ({
        path: issue.path.map(String),
        value: valueAt(raw, issue.path),
        mend:
          issue.code === 'unrecognized_keys'
            ? `remove or correct ${issue.keys.join(', ')}`
            : issue.message,
      })),
    );
  }
  checkTogether(parsed.data);
  const foreign = checkPartition(config, parsed.data.partition);
  if (foreign.length > 0) {
    throw problems(foreign);
  }
  return complete(parsed.data, section);
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? Reflect.get(value, key)
        : undefined,
    raw,
  );
}

function checkTogether(written: WrittenAwsSettings): void {
  const { accounts, securityHub, config, patchManager } = written;
  const found: SettingsProblem[] = [];
  const missing = (path: string, mend: string) =>
    found.push({ path: path.split('.'), value: undefined, mend });

  if (!securityHub && !config && !patchManager) {
    missing(
      'securityHub',
      'add at least one of the sections securityHub, config and patchManager',
    );
  }
  if (
    securityHub?.enabled &&
    securityHub.mode !== 'member' &&
    !securityHub.account
  ) {
    missing(
      'securityHub.account',
      'name the delegated administrator account of Security Hub, or set mode: member',
    );
  }
  if (config?.enabled && config.mode !== 'member' && !config.account) {
    missing(
      'config.account',
      'name the account of the Config aggregator, or set mode: member',
    );
  }
  if (accounts.source === 'organizations' && !accounts.managementAccount) {
    missing(
      'accounts.managementAccount',
      'name the management account, or an account that may list the accounts of the organisation',
    );
  }
  if (accounts.source === 'config' && accounts.list.length === 0) {
    missing(
      'accounts.list',
      'list the accounts, or set accounts.source to organizations or catalog',
    );
  }
  const seen = new Set<string>();
  accounts.list.forEach(({ id }, index) => {
    if (seen.has(id)) {
      found.push({
        path: ['accounts', 'list', String(index), 'id'],
        value: id,
        mend: 'list each account once',
      });
    }
    seen.add(id);
  });
  found.push(...checkEventFeed(written));
  if (found.length > 0) {
    throw problems(found);
  }
}

function complete(written: WrittenAwsSettings, section: Config): AwsSettings {
  const { securityHub, config, patchManager, homeRegion } = written;
  return {
    partition: written.partition,
    homeRegion,
    regions: [...new Set(written.regions ?? [homeRegion])],
    accounts: written.accounts,
    securityHub: securityHub?.enabled
      ? readSecurityHub(securityHub, section, homeRegion)
      : undefined,
    config: config?.enabled
      ? { ...config, region: config.region ?? homeRegion }
      : undefined,
    patchManager: patchManager?.enabled
      ? {
          role: patchManager.role,
          readTags: patchManager.readTags,
          patchDetailNodes: patchManager.patchDetailNodes,
          patchesPerNode: patchManager.patchesPerNode,
          scanMaxAgeMs: readMs(section, 'patchManager.scanMaxAge', 7 * DAY_MS),
        }
      : undefined,
    eventFeed: readEventFeed(written.eventFeed, homeRegion),
    requestTimeoutMs: readMs(section, 'requestTimeout', 60_000),
    quotas: written.quotas,
  };
}
