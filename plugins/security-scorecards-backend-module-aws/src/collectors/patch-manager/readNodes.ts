import type {
  CollectedPage,
  SkippedItem,
} from 'backstage-plugin-security-scorecards-node';
import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';
import { convertNode, nodeArn, nodeType, type PatchPlace } from './convert';
import type { PatchApi } from './PatchApi';
import { nodeSchema, type PatchState, patchStateSchema } from './schema';

/** A node with open patches. @internal */
export interface OpenNode {
  instanceId: string;
  /** Patches that make it non-compliant. */
  open: number;
  /** Those of them that the baseline calls critical. */
  critical: number;
}

/** What reading the nodes found besides evidence. @internal */
export interface Nodes {
  managed: Set<string>;
  /** Nodes with open patches, at most 2,400 as an account and region manages no more by default. */
  open: OpenNode[];
}

/**
 * Reads the managed nodes and their patch states.
 *
 * @param nodes - is filled
 * @returns how many nodes or states could not be used
 * @internal
 */
export async function* readNodes(
  api: PatchApi,
  place: PatchPlace,
  nodes: Nodes,
): AsyncGenerator<CollectedPage, number, void> {
  let unusable = 0;
  for await (const page of api.nodes()) {
    const parsed = page.flatMap(raw => nodeSchema.safeParse(raw).data ?? []);
    const ids = parsed.map(({ InstanceId }) => InstanceId);
    const skipped: SkippedItem[] = page
      .slice(parsed.length)
      .map(() => ({ cause: 'no-node-id' }));
    const { states, unreadable } =
      ids.length > 0 ? await api.states(ids) : { states: [], unreadable: [] };
    skipped.push(
      ...unreadable.map(item => ({ cause: 'unreadable-state', item })),
    );
    const byId = new Map(
      states.flatMap(raw => {
        const { data } = patchStateSchema.safeParse(raw);
        if (!data) {
          skipped.push({ cause: 'no-node-id' });
        }
        return data ? [[data.InstanceId, data] as const] : [];
      }),
    );
    unusable += skipped.length;
    ids.forEach(id => nodes.managed.add(id));
    const open = [...byId.values()].map(openOf);
    nodes.open.push(...open.filter(node => node.open > 0));
    // A state that lost its id may be that of any node of the page, so that none of them counts as never scanned.
    const known =
      skipped.length > 0
        ? parsed.filter(({ InstanceId }) => byId.has(InstanceId))
        : parsed;
    yield {
      evidence: known.flatMap(node =>
        convertNode(place, node, byId.get(node.InstanceId)),
      ),
      resources: known.map(({ InstanceId }) => nodeResource(place, InstanceId)),
      skipped,
      patches: open
        .filter(node => node.open === 0)
        .map(({ instanceId }) => ({
          resourceId: nodeArn(place, instanceId),
          patches: [],
          total: 0,
        })),
    };
  }
  return unusable;
}

/** A node in the inventory. @internal */
export function nodeResource(
  place: PatchPlace,
  instanceId: string,
): ResourceRecord {
  return {
    resourceId: nodeArn(place, instanceId),
    resourceType: nodeType(instanceId),
    accountId: place.accountId,
    region: place.region,
  };
}

// These four make a node non-compliant. A count that is missing is not zero, so that the patches are asked for.
function openOf(state: PatchState): OpenNode {
  const counts = [
    state.MissingCount,
    state.FailedCount,
    state.InstalledPendingRebootCount,
    state.InstalledRejectedCount ?? 0,
  ];
  return {
    instanceId: state.InstanceId,
    open: counts.reduce<number>((sum, count) => sum + (count ?? 1), 0),
    critical: state.CriticalNonCompliantCount ?? 0,
  };
}
