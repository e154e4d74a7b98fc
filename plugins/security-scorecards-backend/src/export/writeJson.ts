import type { EvidenceExport } from './ExportService';

/** An evidence pack as pieces of a JSON text, one for each row of evidence. @internal */
export function* writeJson(pack: EvidenceExport): Generator<string> {
  const head = JSON.stringify(pack.head);
  yield `${head.slice(0, -1)},"evidence":[`;
  let separator = '\n';
  for (const row of pack.evidence) {
    yield `${separator}${JSON.stringify(row)}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}
