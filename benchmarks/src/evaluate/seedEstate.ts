import { applyDatabaseMigrations } from 'backstage-plugin-security-scorecards-backend/src/database/applyDatabaseMigrations';
import { isPostgres } from 'backstage-plugin-security-scorecards-backend/src/database/rowSource';
import {
  accountResourceId,
  ACCOUNT_RESOURCE_TYPE,
  defaultCatalogue,
  type CatalogueControl,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { insertRows, type Row } from '../estate/insertRows';
import type { Estate } from './Estate';

const ACCOUNTS = 20;
const REGION = 'eu-west-1';
const BUCKET = 'AWS::S3::Bucket';
/** One result of so many fails. */
const FAILS_EVERY = 7;

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

  await insertRows(database, 'collection_targets', [
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
  await insertRows(
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
  await insertRows(
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
  await insertRows(
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
  await insertRows(database, 'resources', [
    ...all.map(index => ({
      id: index + 1,
      resource_id: `arn:aws:s3:::bucket-${index}`,
      resource_type: BUCKET,
      account_id: accountOf(entityOf(index)),
      tags: { service: `service-${entityOf(index)}` },
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
      tags: null,
      fingerprint: '',
      dirty: 0,
      first_seen_at: now,
      ...shared,
    })),
  ]);
  await insertRows(
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
  await insertRows(
    database,
    'evidence',
    (function* evidence() {
      for (const index of all) {
        for (const [place, control] of onBuckets.entries()) {
          yield evidenceOf(
            index + 1,
            accountOf(entityOf(index)),
            control,
            place,
          );
        }
      }
    })(),
  );
  await insertRows(
    database,
    'evidence',
    range(ACCOUNTS).flatMap(index =>
      onAccounts.map((control, place) =>
        evidenceOf(all.length + index + 1, accountOf(index), control, place),
      ),
    ),
  );
  if (isPostgres(database)) {
    for (const table of ['entities', 'resources']) {
      // Ids were given; those that the product gives go on from there.
      await database.raw(
        `SELECT setval(pg_get_serial_sequence(?, 'id'), (SELECT max(id) FROM ??))`,
        [table, table],
      );
    }
  }
  await database.raw('ANALYZE');
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
