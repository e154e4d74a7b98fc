import { useRouteRef } from '@backstage/frontend-plugin-api';
import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';

/** Where the tab stands below the entity page, unless an adopter moves it. */
const TAB_PATH = 'security';

/** Address of the Security tab of an entity; undefined where the catalog has no entity pages. */
export function useEntityTabHref(entity: Entity | string): string | undefined {
  const entityRoute = useRouteRef(entityRouteRef);
  const params = entityRouteParams(
    typeof entity === 'string' ? parseEntityRef(entity) : entity,
    { encodeParams: true },
  );
  const base = entityRoute?.(params);
  return base && `${base.replace(/\/$/, '')}/${TAB_PATH}`;
}
