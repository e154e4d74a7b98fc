import {
  CollectionError,
  type CollectedPage,
  type ResourcePatches,
} from 'backstage-plugin-security-scorecards-node';
import { convertPatches } from './convertPatches';
import { nodeArn, type PatchPlace } from './convert';
import type { PatchApi } from './PatchApi';
import type { OpenNode } from './readNodes';

const NODES_PER_PAGE = 20;

/**
 * Reads which patches are open, those of the worst nodes first. What is known of nodes beyond the limit stays as it was.
 *
 * @param limits - `nodes` of a visit and `patches` of a node
 * @returns how many nodes were beyond the limit
 * @internal
 */
export async function* readOpenPatches(
  api: PatchApi,
  place: PatchPlace,
  nodes: readonly OpenNode[],
  limits: { nodes: number; patches: number },
): AsyncGenerator<CollectedPage, number, void> {
  const worst = [...nodes].sort(
    (left, right) => right.critical - left.critical || right.open - left.open,
  );
  const read = worst.slice(0, limits.nodes);
  let patches: ResourcePatches[] = [];
  for (const { instanceId } of read) {
    const found = await patchesOf(api, instanceId);
    if (found) {
      patches.push({
        resourceId: nodeArn(place, instanceId),
        ...convertPatches(found, limits.patches),
      });
    }
    if (patches.length === NODES_PER_PAGE) {
      yield { evidence: [], resources: [], skipped: [], patches };
      patches = [];
    }
  }
  if (patches.length > 0) {
    yield { evidence: [], resources: [], skipped: [], patches };
  }
  return worst.length - read.length;
}

// A node that went away since it was listed has no patches to tell.
async function patchesOf(
  api: PatchApi,
  instanceId: string,
): Promise<unknown[] | undefined> {
  try {
    return await api.openPatches(instanceId);
  } catch (error) {
    if (
      error instanceof CollectionError &&
      error.cause instanceof Error &&
      /^InvalidInstanceId/.test(error.cause.name)
    ) {
      return undefined;
    }
    throw error;
  }
}
