import type { Knex } from 'knex';
import type { EntityRecord } from '../entities/EntityRecord';
import {
  ENTITY_COLUMNS,
  fromEntityRow,
  type EntityRow,
} from '../entities/EntityRow';

/** What the catalog told of an entity at a time; undefined when it was not known then. @internal */
export async function readEntityAt(
  knex: Knex,
  options: { entityRef: string; at: string },
): Promise<EntityRecord | undefined> {
  const { entityRef, at } = options;
  const versions = () =>
    knex('entity_versions as v')
      .join('history_entities as h', 'h.id', 'v.entity_key')
      .where('h.entity_ref', entityRef);
  const version: { document: string } | undefined = await versions()
    .where('v.at', '<=', at)
    .orderBy([
      { column: 'v.at', order: 'desc' },
      { column: 'v.id', order: 'desc' },
    ])
    .first('v.document');
  if (version) {
    return JSON.parse(version.document);
  }
  if ((await versions().first('v.id')) !== undefined) {
    return undefined;
  }
  // Known since before the history began, and never changed since.
  const row: EntityRow | undefined = await knex('entities')
    .where({ entity_ref: entityRef })
    .first(...ENTITY_COLUMNS);
  return row && fromEntityRow(row);
}
