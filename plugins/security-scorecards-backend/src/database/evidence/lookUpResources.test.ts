import { TestDatabases } from '@backstage/backend-test-utils';
import { judgeTags } from '../../evidence/judgeTags';
import { applyDatabaseMigrations } from '../applyDatabaseMigrations';
import { lookUpResources, type ResourceMark } from './lookUpResources';

jest.setTimeout(60_000);

const SOURCES = ['security-hub', 'config', null] as const;
const WORDS = [
  null,
  { 'security-hub': 'one', config: 'two' },
  { 'security-hub': 'two', config: 'one' },
];
const PRINTS = ['', 'one', 'two'];

describe('lookUpResources', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  it.each(databases.eachSupportedId())(
    'leaves out no mark of a resource of which something has to be written, %p',
    async databaseId => {
      const knex = await databases.init(databaseId);
      await applyDatabaseMigrations(knex);
      const states = SOURCES.flatMap(tagsSource =>
        WORDS.flatMap(words =>
          PRINTS.flatMap(print =>
            [null, '2026-11-20T00:00:00.000Z'].map(removedAt => ({
              tagsSource,
              words: tagsSource && words,
              print,
              removedAt,
            })),
          ),
        ),
      );
      await knex.batchInsert(
        'resources',
        states.map(({ tagsSource, words, print, removedAt }, index) => ({
          id: index + 1,
          resource_id: `resource-${index}`,
          resource_type: 'AWS::S3::Bucket',
          account_id: '111122223333',
          region: 'eu-west-1',
          fingerprint: print,
          tags_source: tagsSource,
          tags_words: words && JSON.stringify(words),
          target_key: 1,
          dirty: 0,
          first_seen_at: '2026-11-20T00:00:00.000Z',
          removed_at: removedAt,
        })),
        20,
      );
      for (const source of ['security-hub', 'config'] as const) {
        for (const told of PRINTS) {
          const resources = [
            { resourceId: 'unknown', fingerprint: told },
            ...states.map((_, index) => ({
              resourceId: `resource-${index}`,
              fingerprint: told,
            })),
          ];
          const { all, differing } = await knex.transaction(async tx => ({
            all: await lookUpResources(tx, { resources }),
            differing: await lookUpResources(tx, {
              resources,
              differingFrom: source,
            }),
          }));
          expect(all.keys).toEqual([
            null,
            ...states.map((_, index) => index + 1),
          ]);
          expect(differing.keys).toEqual(all.keys);
          expect(all.marks.size).toBe(states.length);
          const isWritten = (mark: ResourceMark) =>
            mark.removed ||
            judgeTags({
              stored: {
                fingerprint: mark.fingerprint,
                source: mark.tagsSource,
                words: mark.tagsWords,
              },
              told,
              source,
            }) !== undefined;
          const written = [...all.marks].filter(([, mark]) => isWritten(mark));
          expect([...differing.marks]).toEqual(expect.arrayContaining(written));
        }
      }
    },
  );
});
