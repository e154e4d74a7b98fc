import type { Knex } from 'knex';
import type {
  EvidenceSource,
  LiveControlDefinition,
  Severity,
} from 'backstage-plugin-security-scorecards-common';

/** Controls of a source as it defines them now, by id. */
export async function listLiveControls(
  knex: Knex,
  source: EvidenceSource,
): Promise<LiveControlDefinition[]> {
  const rows: {
    control_id: string;
    title: string;
    severity: Severity;
    guidance_url: string | null;
  }[] = await knex('live_controls')
    .select('control_id', 'title', 'severity', 'guidance_url')
    .where({ source })
    .orderBy('control_id');
  return rows.map(row => ({
    id: row.control_id,
    title: row.title,
    severity: row.severity,
    guidanceUrl: row.guidance_url ?? undefined,
  }));
}
