import { useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';

/** An entity to filter by. */
export interface FacetOption {
  /** Entity ref. */
  id: string;
  label: string;
}

/** Owners and systems of the catalog, by name. */
export interface EntityFacets {
  owners: readonly FacetOption[];
  systems: readonly FacetOption[];
}

const OWNED_BY = 'relations.ownedBy';
const PART_OF = 'relations.partOf';

/**
 * Owners and systems that the catalog knows. Both are empty until it answers, and stay so when it does not: the
 * search field still finds them by text.
 */
export function useEntityFacets(): EntityFacets {
  const catalogApi = useApi(catalogApiRef);
  const [facets, setFacets] = useState<EntityFacets>({
    owners: [],
    systems: [],
  });

  useEffect(() => {
    let isCurrent = true;
    catalogApi
      .getEntityFacets({ facets: [OWNED_BY, PART_OF] })
      .then(response => {
        if (isCurrent) {
          setFacets({
            owners: toOptions(response.facets[OWNED_BY]),
            systems: toOptions(
              response.facets[PART_OF]?.filter(({ value }) =>
                value.startsWith('system:'),
              ),
            ),
          });
        }
      })
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [catalogApi]);

  return facets;
}

function toOptions(facet: { value: string }[] | undefined): FacetOption[] {
  return (facet ?? [])
    .map(({ value }) => ({ id: value, label: parseEntityRef(value).name }))
    .sort((one, other) => one.label.localeCompare(other.label));
}
