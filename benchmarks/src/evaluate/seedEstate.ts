import { applyDatabaseMigrations } from 'backstage-plugin-security-scorecards-backend/src/database/applyDatabaseMigrations';
import {
  accountResourceId,
  ACCOUNT_RESOURCE_TYPE,
  defaultCatalogue,
  type CatalogueControl,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import type { Estate } from './Estate';

const ACCOUNTS = 20;
const REGION = 'eu-west-1';
const BUCKET = 'AWS::S3::Bucket';
const AT_ONCE = 2_000;
/** One result of so many fails. */
const FAILS_EVERY = 7;

type Row = Record<string, string | number | boolean | null>;

/** Fills the tables that the evaluation reads: entities, attributions, resources, evidence, coverage. All entities are due. */
export async function seedEstate(
  database: Knex,
  { entities, resources, controls }: Estate,
): Promise<void> {
  await applyDatabaseMigrations(database);
  const now = new Date().toISOString();
  const security = defaultCatalogue().controls.filter(
    ({ source }) => source === 'security-hub',
  );
  const onBuckets = security
    .filter(({ resourceTypes }) => resourceTypes.includes(BUCKET))
    .slice(0, controls);
  const onAccounts = security.filter(({ accountLevel }) => accountLevel);
  const accountOf = (entity: number) =>
    String(600_000_000_000 + (entity % ACCOUNTS));

  await insertAll(database, 'collection_targets', [
    {
      id: 'security-hub:synthetic',
      source: 'security-hub',
      kind: 'aggregator',
      account_id: '600000000000',
      region: REGION,
      title: 'Synthetic source',
      active: true,
    },
  ]);
  await insertAll(
    database,
    'source_coverage',
    range(ACCOUNTS).map(index => ({
      source: 'security-hub',
      account_id: accountOf(index),
      region: REGION,
      target_id: 'security-hub:synthetic',
      status: 'succeeded',
      observed_at: now,
      changed_at: now,
    })),
  );
  await insertAll(
    database,
    'entities',
    range(entities).map(index => ({
      id: index + 1,
      entity_ref: `component:default/service-${index}`,
      kind: 'Component',
      namespace: 'default',
      name: `service-${index}`,
      title: `Service ${index}`,
      owner: `group:default/team-${index % 40}`,
      system: `system:default/system-${index % 100}`,
      lifecycle: 'production',
      criticality: 'medium',
      annotated: true,
      scope: JSON.stringify({
        accounts: [],
        regions: [],
        tags: [[{ key: 'service', value: `service-${index}` }]],
        arns: [],
        wholeAccounts: false,
        ownsAccounts: false,
      }),
      problems: '[]',
      has_problems: false,
      fingerprint: '',
    })),
  );
  await insertAll(
    database,
    'entity_rollups',
    range(entities).map(index => ({
      entity_id: index + 1,
      part_id: index + 1,
    })),
  );
  const all = range(entities * resources);
  const entityOf = (index: number) => Math.floor(index / resources);
  const shared = { region: REGION, target_key: 1 };
  await insertAll(database, 'resources', [
    ...all.map(index => ({
      id: index + 1,
      resource_id: `arn:aws:s3:::bucket-${index}`,
      resource_type: BUCKET,
      account_id: accountOf(entityOf(index)),
      fingerprint: '',
      dirty: 0,
      first_seen_at: now,
      ...shared,
    })),
    ...range(ACCOUNTS).map(index => ({
      id: all.length + index + 1,
      resource_id: accountResourceId(accountOf(index)),
      resource_type: ACCOUNT_RESOURCE_TYPE,
      account_id: accountOf(index),
      fingerprint: '',
      dirty: 0,
      first_seen_at: now,
      ...shared,
    })),
  ]);
  await insertAll(
    database,
    'attributions',
    all.map(index => ({
      entity_id: entityOf(index) + 1,
      resource_key: index + 1,
      rule: 'tags',
      detail: `service=service-${entityOf(index)}`,
    })),
  );
  const evidenceOf = (
    key: number,
    accountId: string,
    control: CatalogueControl,
    place: number,
  ): Row => ({
    resource_key: key,
    source: 'security-hub',
    control_id: control.id,
    account_id: accountId,
    status: (key + place) % FAILS_EVERY === 0 ? 'fail' : 'pass',
    suppressed: false,
    first_observed_at: now,
    observed_at: now,
    stored_at: now,
    fingerprint: '',
    ...shared,
  });
  for (let start = 0; start < all.length; start += AT_ONCE) {
    await insertAll(
      database,
      'evidence',
      all
        .slice(start, start + AT_ONCE)
        .flatMap(index =>
          onBuckets.map((control, place) =>
            evidenceOf(index + 1, accountOf(entityOf(index)), control, place),
          ),
        ),
    );
  }
  await insertAll(
    database,
    'evidence',
    range(ACCOUNTS).flatMap(index =>
      onAccounts.map((control, place) =>
        evidenceOf(all.length + index + 1, accountOf(index), control, place),
      ),
    ),
  );
  await database.raw('ANALYZE');
}

async function insertAll(
  database: Knex,
  table: string,
  rows: Row[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    await database.batchInsert(table, rows.slice(start, start + AT_ONCE), 50);
  }
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
