import type { ResourcePatches } from 'backstage-plugin-security-scorecards-node';

/** Keeps the open patches of resources. */
export interface PatchStore {
  /**
   * Replaces what is known of the resources named; a patch that stays open keeps the time at which it was first seen.
   * Resources that are not in the inventory are left out. Safe to repeat.
   */
  replace(resources: readonly ResourcePatches[]): Promise<void>;
}
