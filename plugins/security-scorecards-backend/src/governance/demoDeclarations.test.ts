import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { parse, parseAllDocuments } from 'yaml';
import { catalogOf } from '../__testUtils__/catalogOf';
import { createTestScorecards } from '../__testUtils__/createTestScorecards';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const ROOT = resolve(__dirname, '../../../..');

async function read(path: string): Promise<string> {
  return readFile(resolve(ROOT, path), 'utf8');
}

it.each([
  ['without npm start', '2026-11-22', undefined, undefined],
  ['a year later', '2027-11-22', '2027-11-01', '2027-12-31'],
])('takes what the demo portal declares, %s', async (_, today, on, ends) => {
  const { governance } = parse(
    (await read('app-config.yaml'))
      .replace(/\$\{PORTAL_REVIEWED_ON:-(.*?)\}/g, (__, date) => on ?? date)
      .replace(/\$\{PORTAL_REVIEW_ENDS:-(.*?)\}/g, (__, date) => ends ?? date),
  ).securityScorecards;
  const entities = parseAllDocuments(
    await read('examples/components.yaml'),
  ).flatMap((document): Entity[] => {
    const entity: Entity | null = document.toJS();
    return entity ? [entity] : [];
  });
  const stage = await createTestScorecards({
    database: await databases.init('SQLITE_3'),
    catalog: catalogOf(...entities).service,
    config: { governance },
    clock: () => new Date(`${today}T12:00:00.000Z`),
  });
  await stage.run();
  await stage.runLedgers();
  const query = { statuses: [], limit: 100 };
  const refs = await stage.waivers.listEntityRefs();
  const waivers = await stage.waivers.list(query, refs);
  expect(
    waivers.items.map(item => [item.entityRef, item.origin, item.status]),
  ).toEqual([
    ['component:default/payout-batch', 'config', 'active'],
    ['component:default/invoice-renderer', 'annotation', 'active'],
  ]);
  const attestations = await stage.attestations.list(query, [
    'system:default/payments',
  ]);
  expect(attestations.items.map(item => item.status)).toEqual([
    'current',
    'current',
    'current',
  ]);
});
