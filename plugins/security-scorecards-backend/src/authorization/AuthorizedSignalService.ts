import {
  evidenceReadPermission,
  type SignalList,
} from 'backstage-plugin-security-scorecards-common';
import type { SignalQuery, SignalService } from '../signals/SignalService';
import type { CallerOptions } from './AuthorizedScorecardService';
import type { ReadableEntities } from './ReadableEntities';
import { requireEntity } from './requireEntity';

/** Serves a caller the signals of entities whose evidence it may read: a decorator of the signal service. @internal */
export class AuthorizedSignalService {
  readonly #service: SignalService;
  readonly #readable: ReadableEntities;

  constructor(options: { service: SignalService; readable: ReadableEntities }) {
    this.#service = options.service;
    this.#readable = options.readable;
  }

  /** Throws `NotFoundError`, and `NotAllowedError` when only the permission to read evidence is missing. */
  async listSignals(
    entityRef: string,
    query: SignalQuery,
    { credentials }: CallerOptions,
  ): Promise<SignalList> {
    await requireEntity(
      this.#readable,
      entityRef,
      evidenceReadPermission,
      credentials,
    );
    return this.#service.listSignals(entityRef, query);
  }
}
