import { TestDatabases } from '@backstage/backend-test-utils';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  formatTagSelector,
  type ResourceRecord,
} from 'backstage-plugin-security-scorecards-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { catalogOf, entityOf } from '../__testUtils__/catalogOf';
import { createTestScorecards } from '../__testUtils__/createTestScorecards';
import {
  ACCOUNT,
  accountResource,
  bucket,
  evidence,
} from '../__testUtils__/fakeCollector';
import { seedStore } from '../__testUtils__/seedStore';
import { countEvidenceTotals } from '../database/scorecards/countEvidenceTotals';
import { AttributionEngine } from './AttributionEngine';
import { readEntityRecord } from './readEntityRecord';

jest.setTimeout(240_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const word = fc.constantFrom('a', 'b', 'c');
const tags = fc.dictionary(word, word, { maxKeys: 2, noNullPrototype: true });
const selector = fc.dictionary(word, fc.oneof(word, fc.constant('*')), {
  minKeys: 1,
  maxKeys: 2,
  noNullPrototype: true,
});
const annotations = fc.oneof(
  fc.constant({}),
  fc.array(selector, { minLength: 1, maxLength: 2 }).map(alternatives => ({
    'security-scorecards/aws-tags': formatTagSelector(alternatives),
  })),
  fc.nat({ max: 7 }).map(index => ({
    'security-scorecards/aws-arns': `arn:aws:s3:::r${index}`,
  })),
  fc.constant({ 'security-scorecards/aws-arns': 'arn:aws:s3:::r*' }),
  fc.constant({ 'security-scorecards/aws-accounts': ACCOUNT }),
  fc.constant({ 'security-scorecards/aws-tags': 'broken' }),
);
const step = fc.record({
  entities: fc.dictionary(fc.constantFrom('x', 'y', 'z'), annotations, {
    minKeys: 1,
    noNullPrototype: true,
  }),
  retagged: fc.dictionary(
    fc.nat({ max: 7 }).map(index => `r${index}`),
    tags,
    { maxKeys: 3, noNullPrototype: true },
  ),
});

async function stored(database: Knex): Promise<string[]> {
  const rows: { entity_ref: string; resource_id: string; rule: string }[] =
    await database('attributions')
      .join('entities', 'entities.id', 'attributions.entity_id')
      .join('resources', 'resources.id', 'attributions.resource_key')
      .select('entity_ref', 'resource_id', 'rule');
  return rows
    .map(row => `${row.entity_ref} ${row.resource_id} ${row.rule}`)
    .sort();
}

/** What attribution from nothing gives. */
function fromScratch(
  entities: readonly Entity[],
  resources: readonly ResourceRecord[],
): string[] {
  const engine = AttributionEngine.create({
    entities: entities.map((entity, id) => ({
      id,
      scope: readEntityRecord(entity).scope,
    })),
    rules: [],
    entityId: () => undefined,
  });
  return resources
    .flatMap(resource =>
      engine
        .attribute(resource)
        .map(
          ({ entityId, rule }) =>
            `${stringifyEntityRef(entities[entityId])} ${
              resource.resourceId
            } ${rule}`,
        ),
    )
    .sort();
}

describe.each(databases.eachSupportedId())('attribution on %s', databaseId => {
  it('comes step by step to what it would give from nothing, and to one sort for each evidence', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 3, maxLength: 5 }),
        async steps => {
          const database = await databases.init(databaseId);
          const catalog = catalogOf();
          const { run } = await createTestScorecards({
            database,
            catalog: catalog.service,
          });
          const resources = new Map(
            Array.from({ length: 8 }, (_, index) => [
              `r${index}`,
              bucket(`r${index}`, {}),
            ]),
          );
          await seedStore(database, {
            resources: [...resources.values(), accountResource()],
            evidence: [...resources.values(), accountResource()].map(item =>
              evidence('S3.8', item),
            ),
          });
          for (const { entities, retagged } of steps) {
            for (const name of ['x', 'y', 'z']) {
              catalog.remove(`component:default/${name}`);
            }
            const current = Object.entries(entities).map(([name, given]) =>
              entityOf('Component', name, { annotations: given }),
            );
            catalog.set(...current);
            for (const [name, given] of Object.entries(retagged)) {
              resources.set(name, bucket(name, given));
            }
            await seedStore(database, {
              resources: Object.keys(retagged).flatMap(
                name => resources.get(name) ?? [],
              ),
            });
            await run();

            const found = await stored(database);
            expect(found).toEqual(
              fromScratch(current, [...resources.values()]),
            );
            const claimed = new Set(found.map(item => item.split(' ')[1]));
            expect(await countEvidenceTotals(database)).toEqual({
              attributedEvidence: claimed.size,
              accountLevelEvidence: 1,
              unattributedEvidence: resources.size - claimed.size,
              evidence: resources.size + 1,
              resources: resources.size + 1,
            });
          }
        },
      ),
      { numRuns: 6 },
    );
  });
});
