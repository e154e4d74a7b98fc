import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * The ref in its full form and in lower case.
 *
 * @throws InputError for a text that is no entity ref
 * @internal
 */
export function normalizedRef(entityRef: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(entityRef));
  } catch {
    throw new InputError(
      `entityRef: '${entityRef}' is not an entity ref; write kind:namespace/name, such as component:default/checkout`,
    );
  }
}
