import { createHash } from 'node:crypto';
import type { Database } from '../database/Database';
import { readState } from '../database/state/readState';
import { writeState } from '../database/state/writeState';
import { listAccounts } from '../database/targets/listAccounts';
import type { ConfiguredRule } from './config/ConfiguredRule';

/**
 * Has all resources looked at when the rules of app-config, or the names of accounts that they read, are not what they were.
 *
 * @internal
 */
export async function detectRuleChange(
  database: Database,
  rules: readonly ConfiguredRule[],
): Promise<void> {
  const accounts = rules.some(rule => rule.usesAccounts)
    ? await listAccounts(database)
    : [];
  const version = createHash('sha256')
    .update(
      JSON.stringify([
        rules.map(rule => rule.definition),
        accounts.map(({ id, name, ouPath }) => [id, name, ouPath]),
      ]),
    )
    .digest('base64');
  if ((await readState(database, 'attribution.rules')) === version) {
    return;
  }
  await database.transaction(async transaction => {
    await writeState(transaction, 'attribution.rules', version);
    await writeState(transaction, 'attribution.cursor', '0');
  });
}
