import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  FOREIGN_SCOPE_ANNOTATIONS,
  SCOPE_ANNOTATIONS,
} from 'backstage-plugin-security-scorecards-common';

const OWN: readonly string[] = Object.values(SCOPE_ANNOTATIONS);
const FOREIGN: readonly string[] = Object.values(
  FOREIGN_SCOPE_ANNOTATIONS,
).flat();
const OWN_PREFIX = 'security-scorecards/';

/**
 * The entity with these annotations of scope and no others. Annotations of other plugins are not looked at.
 * Throws `InputError` for an annotation that looks like ours and is none.
 *
 * @internal
 */
export function assumeAnnotations(
  entity: Entity,
  annotations: Readonly<Record<string, string>>,
): Entity {
  const kept = Object.entries(entity.metadata.annotations ?? {}).filter(
    ([name]) => !isOfScope(name),
  );
  const given = Object.entries(annotations).filter(([name]) => {
    if (name.startsWith(OWN_PREFIX) && !isOfScope(name)) {
      throw new InputError(
        `annotations: there is no annotation '${name}'; write one of ${OWN.join(
          ', ',
        )}`,
      );
    }
    return isOfScope(name);
  });
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: Object.fromEntries([...kept, ...given]),
    },
  };
}

function isOfScope(name: string): boolean {
  return OWN.includes(name) || FOREIGN.includes(name);
}
