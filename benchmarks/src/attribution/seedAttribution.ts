import { readEntityRecord } from 'backstage-plugin-security-scorecards-backend/src/attribution/readEntityRecord';
import { applyDatabaseMigrations } from 'backstage-plugin-security-scorecards-backend/src/database/applyDatabaseMigrations';
import { upsertEntities } from 'backstage-plugin-security-scorecards-backend/src/database/entities/upsertEntities';
import type { Knex } from 'knex';
import { insertRows, type Row } from '../estate/insertRows';
import { serviceEntity } from './serviceEntity';

const ENTITIES_AT_ONCE = 500;
const ACCOUNTS = 500;
const BUCKET = 'AWS::S3::Bucket';
/** One resource of so many has no tag that anybody claims. */
const UNTAGGED_EVERY = 20;

/** Fills a database with entities that claim a tag each and with resources, of which none is attributed yet. */
export async function seedAttribution(
  database: Knex,
  options: { entities: number; resources: number },
): Promise<void> {
  const { entities, resources } = options;
  await applyDatabaseMigrations(database);
  for (let start = 0; start < entities; start += ENTITIES_AT_ONCE) {
    const count = Math.min(ENTITIES_AT_ONCE, entities - start);
    const records = Array.from({ length: count }, (_, index) =>
      readEntityRecord(serviceEntity(start + index)),
    );
    await database.transaction(transaction =>
      upsertEntities(transaction, records),
    );
  }
  await insertRows(database, 'collection_targets', [
    {
      id: 'security-hub:synthetic',
      source: 'security-hub',
      kind: 'aggregator',
      account_id: '600000000000',
      region: 'eu-west-1',
      title: 'Synthetic source',
      active: true,
    },
  ]);
  const now = new Date().toISOString();
  await insertRows(
    database,
    'resources',
    (function* rows(): Generator<Row> {
      for (let index = 0; index < resources; index++) {
        yield {
          id: index + 1,
          resource_id: `arn:aws:s3:::bucket-${index}`,
          resource_type: BUCKET,
          account_id: String(600_000_000_000 + (index % ACCOUNTS)),
          region: 'eu-west-1',
          tags:
            index % UNTAGGED_EVERY === 0
              ? { environment: 'production' }
              : {
                  environment: 'production',
                  service: `service-${index % entities}`,
                },
          fingerprint: '',
          dirty: 0,
          first_seen_at: now,
          target_key: 1,
        };
      }
    })(),
  );
  await database.raw('ANALYZE');
}
