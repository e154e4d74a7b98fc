import { ACCOUNT_RESOURCE_TYPE } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { GLOBAL_REGIONS } from '../../attribution/scope/allows';
import type {
  ArnPattern,
  EntityScope,
} from '../../attribution/scope/EntityScope';
import { inValues } from '../inValues';
import { isPostgres } from '../rowSource';
import { escapeLike, tagCondition } from './tagCondition';

/**
 * Condition on `resources` that a scope claims them, whoever else claims them too. The same as what the rules of attribution
 * say, resource by resource.
 *
 * @internal
 */
export function claimedByScope(
  knex: Knex,
  scope: EntityScope,
): Knex.QueryCallback {
  return query => {
    query
      .whereRaw('1 = 0')
      .orWhere(claimed => {
        claimed
          .whereNot('resources.resource_type', ACCOUNT_RESOURCE_TYPE)
          .where(restrictions(knex, scope))
          .where(claims(knex, scope));
      })
      .modify(owned => {
        if (scope.ownsAccounts) {
          owned.orWhere(account =>
            account
              .where('resources.resource_type', ACCOUNT_RESOURCE_TYPE)
              .where(
                inValues(knex, 'resources.account_id', [...scope.accounts]),
              ),
          );
        }
      });
  };
}

function restrictions(knex: Knex, scope: EntityScope): Knex.QueryCallback {
  return query => {
    if (scope.accounts.length > 0) {
      query.where(inValues(knex, 'resources.account_id', [...scope.accounts]));
    }
    if (scope.regions.length > 0) {
      query.where(
        inValues(knex, 'resources.region', [
          ...scope.regions,
          ...GLOBAL_REGIONS,
        ]),
      );
    }
  };
}

function claims(knex: Knex, scope: EntityScope): Knex.QueryCallback {
  return query => {
    query.whereRaw(scope.wholeAccounts ? '1 = 1' : '1 = 0');
    for (const arn of scope.arns) {
      query.orWhereRaw(...arnCondition(knex, arn));
    }
    for (const selector of scope.tags) {
      query.orWhere(by => {
        for (const { key, value } of selector) {
          by.whereRaw(...tagCondition(knex, key, value));
        }
      });
    }
  };
}

function arnCondition(
  knex: Knex,
  { text, prefix }: ArnPattern,
): [string, (string | number)[]] {
  if (!prefix) {
    return ['resources.resource_id = ?', [text]];
  }
  // SQLite's `like` takes no notice of case.
  return isPostgres(knex)
    ? ["resources.resource_id like ? escape '!'", [`${escapeLike(text)}%`]]
    : ['substr(resources.resource_id, 1, ?) = ?', [[...text].length, text]];
}
