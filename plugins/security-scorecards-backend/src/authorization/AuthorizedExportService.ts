import { evidenceReadPermission } from 'backstage-plugin-security-scorecards-common';
import type { EvidenceExport, ExportService } from '../export/ExportService';
import type { CallerOptions } from './AuthorizedScorecardService';
import type { ReadableEntities } from './ReadableEntities';
import { requireEntity } from './requireEntity';

/** Exports for callers who may read the evidence of the entity. @internal */
export class AuthorizedExportService {
  readonly #service: ExportService;
  readonly #readable: ReadableEntities;

  constructor(options: { service: ExportService; readable: ReadableEntities }) {
    this.#service = options.service;
    this.#readable = options.readable;
  }

  /** Throws `NotFoundError`, and `NotAllowedError` when only the permission to read evidence is missing. */
  async export(
    request: { entityRef: string; at: string },
    { credentials }: CallerOptions,
  ): Promise<EvidenceExport> {
    await requireEntity(
      this.#readable,
      request.entityRef,
      evidenceReadPermission,
      credentials,
    );
    return this.#service.export(request);
  }
}
