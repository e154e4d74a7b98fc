import type { Knex } from 'knex';
import { SEVERITIES } from 'backstage-plugin-security-scorecards-common';
import type {
  OpenPatch,
  ResourcePatches,
} from 'backstage-plugin-security-scorecards-node';
import { fingerprint } from '../../evidence/fingerprint';
import { rowSource } from '../rowSource';

/** Writes new and changed patches; the time at which one was first seen stays. */
export async function upsertPatches(
  tx: Knex.Transaction,
  resources: readonly ResourcePatches[],
  now: string,
): Promise<void> {
  const rows = resources.flatMap(({ resourceId, patches, total }) =>
    patches.map(patch => [
      resourceId,
      patch.id,
      patch.title,
      patch.state,
      patch.severity,
      rankOf(patch),
      patch.classification,
      JSON.stringify(patch.cveIds),
      total,
      fingerprint([
        patch.title,
        patch.state,
        patch.severity,
        patch.classification,
        patch.cveIds.join(' '),
        String(total),
      ]),
    ]),
  );
  if (rows.length === 0) {
    return;
  }
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: {
      resource_id: 'text',
      patch_id: 'text',
      title: 'text',
      state: 'text',
      severity: 'text',
      severity_rank: 'integer',
      classification: 'text',
      cve_ids: 'text',
      resource_total: 'integer',
      fingerprint: 'text',
    },
    rows,
  });
  await tx.raw(
    `INSERT INTO patch_details (resource_key, patch_id, title, state, severity, severity_rank, classification, cve_ids,
       resource_total, fingerprint, first_seen_at)
     SELECT r.id, k.patch_id, k.title, k.state, k.severity, k.severity_rank, k.classification, k.cve_ids,
       k.resource_total, k.fingerprint, ?
     FROM ? JOIN resources r ON r.resource_id = k.resource_id
     WHERE r.removed_at IS NULL
     ON CONFLICT (resource_key, patch_id) DO UPDATE SET
       title = excluded.title, state = excluded.state, severity = excluded.severity,
       severity_rank = excluded.severity_rank, classification = excluded.classification, cve_ids = excluded.cve_ids,
       resource_total = excluded.resource_total, fingerprint = excluded.fingerprint
     WHERE patch_details.fingerprint <> excluded.fingerprint`,
    [now, source],
  );
}

function rankOf({ severity }: OpenPatch): number {
  return severity ? SEVERITIES.indexOf(severity) : SEVERITIES.length;
}
