import type {
  EvidencePack,
  ExportedEvidence,
} from 'backstage-plugin-security-scorecards-common';

/** An evidence pack whose rows are made while they are written. @internal */
export interface EvidenceExport {
  /** All but the evidence. */
  head: Omit<EvidencePack, 'evidence'>;
  evidence: Iterable<ExportedEvidence>;
}

/** Makes evidence packs. @internal */
export interface ExportService {
  /**
   * The state of an entity at a time. Throws `InputError` for a time that the history does not hold, and `NotFoundError` when the
   * entity had nothing then.
   *
   * @param request - `entityRef` in lower case, `at` in ISO 8601.
   */
  export(request: { entityRef: string; at: string }): Promise<EvidenceExport>;
}
