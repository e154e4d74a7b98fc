import {
  evidenceReadPermission,
  type PatchList,
} from 'backstage-plugin-security-scorecards-common';
import type { PatchQuery, PatchService } from '../patches/PatchService';
import type { CallerOptions } from './AuthorizedScorecardService';
import type { ReadableEntities } from './ReadableEntities';
import { requireEntity } from './requireEntity';

/** Serves a caller the patches that it may read: those of entities whose evidence it may read. @internal */
export class AuthorizedPatchService {
  readonly #service: PatchService;
  readonly #readable: ReadableEntities;

  constructor(options: { service: PatchService; readable: ReadableEntities }) {
    this.#service = options.service;
    this.#readable = options.readable;
  }

  /** Throws `NotFoundError`, and `NotAllowedError` when only the permission to read evidence is missing. */
  async listPatches(
    entityRef: string,
    query: PatchQuery,
    { credentials }: CallerOptions,
  ): Promise<PatchList> {
    await requireEntity(
      this.#readable,
      entityRef,
      evidenceReadPermission,
      credentials,
    );
    return this.#service.listPatches(entityRef, query);
  }
}
