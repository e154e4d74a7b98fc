import {
  DescribeInstanceInformationCommand,
  type DescribeInstanceInformationCommandOutput,
  DescribeInstancePatchesCommand,
  type DescribeInstancePatchesCommandOutput,
  DescribeInstancePatchStatesCommand,
  type DescribeInstancePatchStatesCommandOutput,
  DescribeMaintenanceWindowsCommand,
  type DescribeMaintenanceWindowsCommandOutput,
  DescribeMaintenanceWindowTasksCommand,
  type DescribeMaintenanceWindowTasksCommandOutput,
  DescribePatchBaselinesCommand,
  type DescribePatchBaselinesCommandOutput,
  DescribePatchGroupsCommand,
  type DescribePatchGroupsCommandOutput,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import { CollectionError } from 'backstage-plugin-security-scorecards-node';
import type { AwsCaller } from '../../clients/AwsCaller';
import { paginate } from '../../clients/paginate';
import { isUnreadable } from '../../errors';

const tokenOf = (page: { NextToken?: string }) => page.NextToken;
const OPEN_STATES = [
  'Missing',
  'Failed',
  'InstalledPendingReboot',
  'InstalledRejected',
];
const PATCH_DOCUMENT =
  /AWS-(RunPatchBaseline|ApplyPatchBaseline|PatchInstance)/i;

/** The Systems Manager calls of one account and region. @internal */
export class PatchApi {
  readonly #caller: AwsCaller<SSMClient>;

  constructor(caller: AwsCaller<SSMClient>) {
    this.#caller = caller;
  }

  /** Managed nodes, at most 50 a page, as they came. Stopped and terminated ones are not among them. */
  async *nodes(): AsyncGenerator<unknown[], void, void> {
    const pages = paginate<DescribeInstanceInformationCommandOutput>(
      { place: 'ssm:DescribeInstanceInformation', maxPages: 1000, tokenOf },
      token =>
        this.#caller.call('DescribeInstanceInformation', (client, options) =>
          client.send(
            new DescribeInstanceInformationCommand({
              MaxResults: 50,
              NextToken: token,
            }),
            options,
          ),
        ),
    );
    for await (const page of pages) {
      yield page.InstanceInformationList ?? [];
    }
  }

  /**
   * Patch states of at most 50 nodes, as they came; nodes that were never scanned have none. One state that the SDK cannot
   * read spoils a whole answer, so that the nodes are then asked for in ever smaller groups.
   */
  async states(
    instanceIds: readonly string[],
  ): Promise<{ states: unknown[]; unreadable: string[] }> {
    try {
      return { states: await this.#statesOf(instanceIds), unreadable: [] };
    } catch (error) {
      if (!(error instanceof CollectionError) || !isUnreadable(error.cause)) {
        throw error;
      }
      if (instanceIds.length === 1) {
        return { states: [], unreadable: [...instanceIds] };
      }
      const half = Math.ceil(instanceIds.length / 2);
      const first = await this.states(instanceIds.slice(0, half));
      const second = await this.states(instanceIds.slice(half));
      return {
        states: [...first.states, ...second.states],
        unreadable: [...first.unreadable, ...second.unreadable],
      };
    }
  }

  /** The patches of a node that are missing, failed, rejected or wait for a reboot, as they came. */
  async openPatches(instanceId: string): Promise<unknown[]> {
    const patches: unknown[] = [];
    const pages = paginate<DescribeInstancePatchesCommandOutput>(
      { place: 'ssm:DescribeInstancePatches', maxPages: 100, tokenOf },
      token =>
        this.#caller.call('DescribeInstancePatches', (client, options) =>
          client.send(
            new DescribeInstancePatchesCommand({
              InstanceId: instanceId,
              Filters: [{ Key: 'State', Values: OPEN_STATES }],
              MaxResults: 100,
              NextToken: token,
            }),
            options,
          ),
        ),
    );
    for await (const page of pages) {
      patches.push(...(page.Patches ?? []));
    }
    return patches;
  }

  /** Whether a baseline of the account's own is the default of a system or bound to a patch group. */
  async hasOwnBaseline(): Promise<boolean> {
    const own = new Set<string>();
    const baselines = paginate<DescribePatchBaselinesCommandOutput>(
      { place: 'ssm:DescribePatchBaselines', maxPages: 100, tokenOf },
      token =>
        this.#caller.call('DescribePatchBaselines', (client, options) =>
          client.send(
            new DescribePatchBaselinesCommand({
              Filters: [{ Key: 'OWNER', Values: ['Self'] }],
              NextToken: token,
            }),
            options,
          ),
        ),
    );
    for await (const page of baselines) {
      for (const {
        BaselineId: id,
        DefaultBaseline,
      } of page.BaselineIdentities ?? []) {
        if (DefaultBaseline) {
          return true;
        }
        if (id) {
          own.add(id);
        }
      }
    }
    return own.size > 0 && this.#isBound(own);
  }

  /** Whether an enabled maintenance window has a task that patches. */
  async hasPatchWindow(): Promise<boolean> {
    const windows = paginate<DescribeMaintenanceWindowsCommandOutput>(
      { place: 'ssm:DescribeMaintenanceWindows', maxPages: 1000, tokenOf },
      token =>
        this.#caller.call('DescribeMaintenanceWindows', (client, options) =>
          client.send(
            new DescribeMaintenanceWindowsCommand({
              Filters: [{ Key: 'Enabled', Values: ['true'] }],
              NextToken: token,
            }),
            options,
          ),
        ),
    );
    for await (const page of windows) {
      for (const { WindowId: id, Enabled } of page.WindowIdentities ?? []) {
        if (id && Enabled !== false && (await this.#patches(id))) {
          return true;
        }
      }
    }
    return false;
  }

  async #statesOf(instanceIds: readonly string[]): Promise<unknown[]> {
    const states: unknown[] = [];
    const pages = paginate<DescribeInstancePatchStatesCommandOutput>(
      { place: 'ssm:DescribeInstancePatchStates', maxPages: 100, tokenOf },
      token =>
        this.#caller.call('DescribeInstancePatchStates', (client, options) =>
          client.send(
            new DescribeInstancePatchStatesCommand({
              InstanceIds: [...instanceIds],
              MaxResults: 100,
              NextToken: token,
            }),
            options,
          ),
        ),
    );
    for await (const page of pages) {
      states.push(...(page.InstancePatchStates ?? []));
    }
    return states;
  }

  async #isBound(baselineIds: ReadonlySet<string>): Promise<boolean> {
    const groups = paginate<DescribePatchGroupsCommandOutput>(
      { place: 'ssm:DescribePatchGroups', maxPages: 1000, tokenOf },
      token =>
        this.#caller.call('DescribePatchGroups', (client, options) =>
          client.send(
            new DescribePatchGroupsCommand({ NextToken: token }),
            options,
          ),
        ),
    );
    for await (const page of groups) {
      const bound = page.Mappings?.some(({ BaselineIdentity: baseline }) =>
        baselineIds.has(baseline?.BaselineId ?? ''),
      );
      if (bound) {
        return true;
      }
    }
    return false;
  }

  async #patches(windowId: string): Promise<boolean> {
    const tasks = paginate<DescribeMaintenanceWindowTasksCommandOutput>(
      { place: 'ssm:DescribeMaintenanceWindowTasks', maxPages: 100, tokenOf },
      token =>
        this.#caller.call('DescribeMaintenanceWindowTasks', (client, options) =>
          client.send(
            new DescribeMaintenanceWindowTasksCommand({
              WindowId: windowId,
              NextToken: token,
            }),
            options,
          ),
        ),
    );
    for await (const page of tasks) {
      if (
        page.Tasks?.some(({ TaskArn }) => PATCH_DOCUMENT.test(TaskArn ?? ''))
      ) {
        return true;
      }
    }
    return false;
  }
}
