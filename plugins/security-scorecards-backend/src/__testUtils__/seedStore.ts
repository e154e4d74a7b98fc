import type {
  EvidenceRecord,
  ResourceRecord,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';

/** What is put into the store. */
export interface Seed {
  resources: readonly (ResourceRecord & { name?: string })[];
  evidence?: readonly (EvidenceRecord & { reasonText?: string })[];
}

/** Writes resources, marked as new, and evidence into the tables of the evidence store. Known resources are re-tagged. */
export async function seedStore(knex: Knex, seed: Seed): Promise<void> {
  const now = new Date().toISOString();
  for (const resource of seed.resources) {
    await knex('resources')
      .insert({
        resource_id: resource.resourceId,
        resource_type: resource.resourceType,
        account_id: resource.accountId,
        region: resource.region,
        tags: resource.tags ? JSON.stringify(resource.tags) : null,
        fingerprint: '',
        target_key: 1,
        dirty: 1,
        first_seen_at: now,
      })
      .onConflict('resource_id')
      .merge(['tags', 'dirty']);
  }
  for (const row of seed.evidence ?? []) {
    const resource = await knex('resources')
      .where({ resource_id: row.resourceId })
      .first('id');
    await knex('evidence').insert({
      resource_key: resource.id,
      source: row.source,
      control_id: row.controlId,
      region: row.region,
      target_key: 1,
      account_id: row.accountId,
      status: row.status,
      reason: row.reason ?? null,
      reason_text: row.reasonText ?? null,
      suppressed: row.suppressed,
      first_observed_at: row.firstObservedAt ?? row.observedAt,
      observed_at: row.observedAt,
      stored_at: now,
      fingerprint: '',
    });
    await knex('resources').where({ id: resource.id }).update({ dirty: 1 });
  }
}
