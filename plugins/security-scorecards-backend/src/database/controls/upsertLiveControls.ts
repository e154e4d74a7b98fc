import type { Knex } from 'knex';
import type {
  EvidenceSource,
  LiveControlDefinition,
} from 'backstage-plugin-security-scorecards-common';
import { rawRows } from '../rawRows';
import { rowSource } from '../rowSource';

/**
 * Writes how a source defines its controls, where that has changed, and says whether anything has. Controls that it does not name
 * stay: targets in other regions and partitions may know them.
 */
export async function upsertLiveControls(
  tx: Knex.Transaction,
  options: {
    source: EvidenceSource;
    controls: readonly LiveControlDefinition[];
  },
): Promise<boolean> {
  const byId = new Map(options.controls.map(control => [control.id, control]));
  if (byId.size === 0) {
    return false;
  }
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: {
      control_id: 'text',
      title: 'text',
      severity: 'text',
      guidance_url: 'text',
    },
    rows: [...byId.values()].map(control => [
      control.id,
      control.title,
      control.severity,
      control.guidanceUrl,
    ]),
  });
  const written = await rawRows<{ control_id: string }>(
    tx.raw(
      `INSERT INTO live_controls (source, control_id, title, severity, guidance_url)
       SELECT ?, k.control_id, k.title, k.severity, k.guidance_url FROM ? WHERE true
       ON CONFLICT (source, control_id) DO UPDATE SET
         title = excluded.title, severity = excluded.severity, guidance_url = excluded.guidance_url
       WHERE live_controls.title <> excluded.title OR live_controls.severity <> excluded.severity
         OR COALESCE(live_controls.guidance_url, '') <> COALESCE(excluded.guidance_url, '')
       RETURNING control_id`,
      [options.source, source],
    ),
  );
  return written.length > 0;
}
