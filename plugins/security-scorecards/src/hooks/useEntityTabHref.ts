import { useMemo } from 'react';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  routeResolutionApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { useVersionedContext } from '@backstage/version-bridge';
import { entityContentRouteRef } from '../routes';

/** What the former frontend system resolves routes with. */
interface LegacyResolver {
  resolve(
    routeRef: typeof entityContentRouteRef,
    source: { pathname: string },
  ): (() => string) | undefined;
}

/**
 * Address of the Security tab of an entity, wherever the app mounts it, in both frontend systems; of the entity's page
 * where it does not mount it.
 */
export function useEntityTabHref(entity: Entity | string): string {
  const page = useEntityRefLink()(
    typeof entity === 'string' ? entity : stringifyEntityRef(entity),
  );
  const api = useApiHolder().get(routeResolutionApiRef);
  const legacy = useVersionedContext<{ 1: LegacyResolver }>(
    'routing-context',
  )?.atVersion(1);
  return useMemo(() => {
    try {
      // The path of a tab depends on parameters of the entity's page, hence it is resolved as if from there.
      const tab = api
        ? api.resolve(entityContentRouteRef, { sourcePath: page })
        : legacy?.resolve(entityContentRouteRef, { pathname: page });
      return tab?.() ?? page;
    } catch {
      return page;
    }
  }, [api, legacy, page]);
}
