import { TestDatabases } from '@backstage/backend-test-utils';
import { rawRows } from './rawRows';
import { isPostgres, rowSource } from './rowSource';

jest.setTimeout(60_000);

const TEXTS = [
  'plain',
  '',
  'NULL',
  'with "quotes" and \\ and \\"',
  'braces {a,b}, commas',
  ' blanks\tand\nbreaks ',
  'Ünïcode 🦔',
];

describe('rowSource', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  it.each(databases.eachSupportedId())(
    'gives back what was bound, %p',
    async databaseId => {
      const knex = await databases.init(databaseId);
      const source = rowSource({
        knex,
        alias: 'k',
        columns: { n: 'integer', label: 'text', flag: 'boolean' },
        rows: [
          ...TEXTS.map((text, index) => [index, text, index % 2 === 0]),
          [TEXTS.length, undefined, null],
        ],
      });
      const rows = await rawRows<{
        n: number;
        label: string | null;
        flag: boolean | number | null;
      }>(knex.raw('SELECT k.n, k.label, k.flag FROM ? ORDER BY k.n', [source]));
      expect(rows.map(row => row.label)).toEqual([...TEXTS, null]);
      expect(
        rows.map(row => (row.flag === null ? null : Boolean(row.flag))),
      ).toEqual([...TEXTS.map((_, index) => index % 2 === 0), null]);
    },
  );

  it.each(databases.eachSupportedId())('may be empty, %p', async databaseId => {
    const knex = await databases.init(databaseId);
    const source = rowSource({
      knex,
      alias: 'k',
      columns: { n: 'integer' },
      rows: [],
    });
    expect(await rawRows(knex.raw('SELECT k.n FROM ?', [source]))).toEqual([]);
  });

  it.each(databases.eachSupportedId())(
    'leaves out the character that PostgreSQL cannot store, %p',
    async databaseId => {
      const knex = await databases.init(databaseId);
      const source = rowSource({
        knex,
        alias: 'k',
        columns: { label: 'text' },
        rows: [['a\0"b']],
      });
      const [row] = await rawRows<{ label: string }>(
        knex.raw('SELECT k.label FROM ?', [source]),
      );
      expect(row.label).toBe(isPostgres(knex) ? 'a"b' : 'a\0"b');
    },
  );
});
