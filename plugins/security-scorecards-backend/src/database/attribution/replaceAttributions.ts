import type { Knex } from 'knex';
import { chunked } from '../../util/chunked';
import { inValues } from '../inValues';
import type { StoredAttribution } from './StoredAttribution';

/** Replaces all attributions of these resources. @internal */
export async function replaceAttributions(
  transaction: Knex.Transaction,
  options: {
    resourceKeys: readonly number[];
    attributions: readonly StoredAttribution[];
  },
): Promise<void> {
  if (options.resourceKeys.length === 0) {
    return;
  }
  await transaction('attributions')
    .where(inValues(transaction, 'resource_key', options.resourceKeys))
    .delete();
  for (const chunk of chunked(options.attributions, 200)) {
    await transaction('attributions').insert(
      chunk.map(item => ({
        entity_id: item.entityId,
        resource_key: item.resourceKey,
        rule: item.rule,
        detail: item.detail,
      })),
    );
  }
}
