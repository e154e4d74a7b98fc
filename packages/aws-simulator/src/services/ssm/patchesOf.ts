import { mix, unit } from '../../estate/hash';
import type { PatchState } from '../../estate/patchState';
import type { Resource } from '../../estate/Resource';
import { DAY } from '../../estate/time';

/**
 * A patch on an instance, with the member names of the service model.
 *
 * @internal
 */
export interface Patch {
  readonly Title: string;
  readonly KBId: string;
  readonly Classification: string;
  readonly Severity: string;
  readonly State: 'Missing' | 'Failed' | 'InstalledPendingReboot' | 'Installed';
  readonly InstalledTime?: Date;
  readonly CVEIds?: string;
  readonly BaselineId: string;
}

const PACKAGES = [
  'openssl',
  'curl',
  'glibc',
  'kernel',
  'bind-utils',
  'sudo',
  'libxml2',
  'python3',
  'systemd',
  'zlib',
];

/** Id of the baseline that an instance is measured against. @internal */
export function baselineOf(state: PatchState): string {
  return state.windows ? 'pb-0a1b2c3d4e5f60002' : 'pb-0a1b2c3d4e5f60001';
}

/**
 * The patches of an instance: those that are missing, failed or wait for a
 * reboot first, then the installed ones.
 *
 * @internal
 */
export function patchesOf(resource: Resource, state: PatchState): Patch[] {
  const rows: Array<Pick<Patch, 'State' | 'Severity' | 'Classification'>> = [];
  for (let index = 0; index < state.missing; index += 1) {
    if (index < state.criticalMissing) {
      rows.push({
        State: 'Missing',
        Severity: 'Critical',
        Classification: 'Security',
      });
    } else if (index < state.criticalMissing + state.securityMissing) {
      rows.push({
        State: 'Missing',
        Severity: 'Important',
        Classification: 'Security',
      });
    } else {
      rows.push({
        State: 'Missing',
        Severity: 'Low',
        Classification: 'Bugfix',
      });
    }
  }
  const add = (State: Patch['State'], count: number) => {
    for (let index = 0; index < count; index += 1) {
      rows.push({ State, Severity: 'Important', Classification: 'Security' });
    }
  };
  add('Failed', state.failed);
  add('InstalledPendingReboot', state.pendingReboot);
  add('Installed', state.installed);
  return rows.map((row, index) => describe(resource, state, row, index));
}

function describe(
  resource: Resource,
  state: PatchState,
  row: Pick<Patch, 'State' | 'Severity' | 'Classification'>,
  index: number,
): Patch {
  const key = mix(resource.key, index, 71);
  const open = row.State === 'Missing' || row.State === 'Failed';
  const number = 5_000_000 + (key % 90_000);
  const name = state.windows
    ? `KB${number}`
    : `${PACKAGES[index % PACKAGES.length]}-${index + 1}.x86_64`;
  return {
    ...row,
    Title: state.windows ? `Cumulative update ${name}` : name,
    KBId: name,
    BaselineId: baselineOf(state),
    ...(open
      ? { CVEIds: `CVE-2026-${10_000 + (key % 40_000)}` }
      : {
          InstalledTime: new Date(state.operationEndAt - unit(key) * 200 * DAY),
        }),
  };
}
