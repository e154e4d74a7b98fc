import { csvLine } from './csvCell';
import type { EvidenceExport } from './ExportService';

const COLUMNS = [
  'record',
  'entity',
  'at',
  'practice',
  'control',
  'title',
  'severity',
  'status',
  'reason',
  'stale',
  'suppressed',
  'inherited',
  'source',
  'resource',
  'resourceType',
  'account',
  'region',
  'since',
  'observedAt',
  'person',
  'expiresAt',
  'proof',
  'score',
  'low',
  'high',
  'coverage',
  'grade',
  'catalogueVersion',
  'inputHash',
] as const;

type Line = Partial<
  Record<(typeof COLUMNS)[number], string | number | boolean>
>;

/**
 * An evidence pack as the lines of a CSV file: a line of names, one line for the scorecard, and one for each waiver, attestation
 * and row of evidence, told apart by `record`.
 *
 * @internal
 */
export function* writeCsv(pack: EvidenceExport): Generator<string> {
  const { head } = pack;
  const { scorecard } = head;
  const line = (values: Line) => {
    const all: Line = { entity: head.entityRef, at: head.at, ...values };
    return csvLine(COLUMNS.map(column => all[column]));
  };
  yield csvLine(COLUMNS);
  yield line({
    record: 'scorecard',
    title: scorecard.title,
    score: scorecard.score.value,
    low: scorecard.score.low,
    high: scorecard.score.high,
    coverage: scorecard.score.coverage,
    grade: scorecard.grade,
    catalogueVersion: head.catalogueVersion,
    inputHash: head.inputHash,
  });
  for (const waiver of head.waivers) {
    yield line({
      record: 'waiver',
      title: waiver.id,
      control: waiver.control,
      practice: waiver.practice,
      resource: waiver.resources?.join(' '),
      expiresAt: waiver.expiresAt,
    });
  }
  for (const attestation of head.attestations) {
    yield line({
      record: 'attestation',
      practice: attestation.practice,
      person: attestation.attestedBy,
      since: attestation.attestedAt,
      expiresAt: attestation.expiresAt,
      proof: attestation.proofUrl,
    });
  }
  for (const row of pack.evidence) {
    yield line({
      record: 'evidence',
      practice: row.practice,
      control: row.control,
      title: row.controlTitle,
      severity: row.severity,
      status: row.status,
      reason: row.reason,
      stale: row.stale,
      suppressed: row.suppressed,
      inherited: row.inherited,
      source: row.source,
      resource: row.resource,
      resourceType: row.resourceType,
      account: row.account,
      region: row.region,
      since: row.firstObservedAt,
      observedAt: row.observedAt,
    });
  }
}
