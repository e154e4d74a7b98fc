import type { Knex } from 'knex';
import { fromTimestamp } from '../timestamps';

/** Which catalogue and settings counted, by their keys among the documents. @internal */
export interface EvaluationVersion {
  catalogueKey: number;
  settingsKey: number;
  /** Since when. */
  at: string;
}

interface Row {
  catalogue_key: number;
  settings_key: number;
  at: Date | string;
}

function toVersion(row: Row | undefined): EvaluationVersion | undefined {
  return (
    row && {
      catalogueKey: row.catalogue_key,
      settingsKey: row.settings_key,
      at: fromTimestamp(row.at),
    }
  );
}

/** The version that counted at a time; the latest without one. @internal */
export async function readEvaluationVersion(
  knex: Knex,
  at?: string,
): Promise<EvaluationVersion | undefined> {
  const row: Row | undefined = await knex('evaluation_versions')
    .modify(query => {
      if (at !== undefined) {
        query.where('at', '<=', at);
      }
    })
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .first('catalogue_key', 'settings_key', 'at');
  return toVersion(row);
}

/** The first version that is kept: history starts with it. @internal */
export async function readFirstEvaluationVersion(
  knex: Knex,
): Promise<EvaluationVersion | undefined> {
  const row: Row | undefined = await knex('evaluation_versions')
    .orderBy('at')
    .first('catalogue_key', 'settings_key', 'at');
  return toVersion(row);
}

/** Notes that another version counts from now on. @internal */
export async function insertEvaluationVersion(
  knex: Knex,
  version: EvaluationVersion,
): Promise<void> {
  await knex('evaluation_versions').insert({
    catalogue_key: version.catalogueKey,
    settings_key: version.settingsKey,
    at: version.at,
  });
}
