import { useEffect, useState } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';

/** What an owner can attest for at once. The API takes up to 100. */
const MAX_ENTITIES = 100;

/** An entity to choose. */
export interface TeamEntity {
  ref: string;
  title: string;
}

/** Components that an owner has, by title; empty until the catalog answers, and when it does not. */
export function useTeamEntities(
  owner: string | undefined,
): readonly TeamEntity[] {
  const catalogApi = useApi(catalogApiRef);
  const [entities, setEntities] = useState<readonly TeamEntity[]>([]);
  useEffect(() => {
    let isCurrent = true;
    if (owner !== undefined) {
      catalogApi
        .getEntities({
          filter: { kind: 'component', 'relations.ownedBy': owner },
          fields: [
            'kind',
            'metadata.name',
            'metadata.namespace',
            'metadata.title',
          ],
          limit: MAX_ENTITIES,
        })
        .then(({ items }) => {
          if (isCurrent) {
            setEntities(
              items
                .map(entity => ({
                  ref: stringifyEntityRef(entity),
                  title: entity.metadata.title ?? entity.metadata.name,
                }))
                .sort((one, other) => one.title.localeCompare(other.title)),
            );
          }
        })
        .catch(() => undefined);
    }
    return () => {
      isCurrent = false;
    };
  }, [catalogApi, owner]);
  return entities;
}
