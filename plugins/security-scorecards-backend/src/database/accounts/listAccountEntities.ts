import type { Knex } from 'knex';
import type { EntityScope } from '../../attribution/scope/EntityScope';

/** An entity that stands for accounts. @internal */
export interface AccountEntity {
  entityRef: string;
  title: string;
  owner?: string;
  accountIds: readonly string[];
}

/** The entities that stand for accounts, by ref. @internal */
export async function listAccountEntities(
  knex: Knex,
): Promise<AccountEntity[]> {
  const rows: {
    entity_ref: string;
    title: string;
    owner: string | null;
    scope: string;
  }[] = await knex('entities')
    .where('annotated', true)
    .whereRaw('lower(kind) = ?', ['resource'])
    .orderBy('entity_ref')
    .select('entity_ref', 'title', 'owner', 'scope');
  return rows.flatMap(row => {
    const scope: EntityScope = JSON.parse(row.scope);
    return scope.ownsAccounts
      ? {
          entityRef: row.entity_ref,
          title: row.title,
          owner: row.owner ?? undefined,
          accountIds: scope.accounts,
        }
      : [];
  });
}
