import type { PatchList } from 'backstage-plugin-security-scorecards-common';

/** Which patches are asked for. @internal */
export interface PatchQuery {
  /** ARN of one of the entity's resources. */
  resourceId?: string;
  limit: number;
  cursor?: string;
}

/** Serves the open patches of an entity's resources. @internal */
export interface PatchService {
  /**
   * Throws `NotFoundError` when the entity has no scorecard or the resource is none of its own, and `InputError` for a cursor
   * of another query.
   */
  listPatches(entityRef: string, query: PatchQuery): Promise<PatchList>;
}
