import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';

/** Where the tab stands below the entity page, unless an adopter moves it. */
const TAB_PATH = 'security';

/** Address of the Security tab of an entity, in both frontend systems. */
export function useEntityTabHref(entity: Entity | string): string {
  const link = useEntityRefLink();
  const page = link(
    typeof entity === 'string' ? entity : stringifyEntityRef(entity),
  );
  return `${page.replace(/\/$/, '')}/${TAB_PATH}`;
}
