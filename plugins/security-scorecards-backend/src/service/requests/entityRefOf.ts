import { stringifyEntityRef } from '@backstage/catalog-model';

/** The ref, in lower case, of the entity that a path names. @internal */
export function entityRefOf(parameters: {
  kind: string;
  namespace: string;
  name: string;
}): string {
  const { kind, namespace, name } = parameters;
  return stringifyEntityRef({ kind, namespace, name });
}
