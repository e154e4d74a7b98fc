import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { entityContentRouteRef } from '../routes';
import { useMountedPath } from './useMountedPath';

/**
 * Address of the Security tab of an entity, wherever the app mounts it; of the entity's page where it does not mount it.
 */
export function useEntityTabHref(entity: Entity | string): string {
  const page = useEntityRefLink()(
    typeof entity === 'string' ? entity : stringifyEntityRef(entity),
  );
  return useMountedPath(entityContentRouteRef, page) ?? page;
}
