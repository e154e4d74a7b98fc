import { useEffect, useState } from 'react';
import { RELATION_OWNED_BY, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import {
  FOREIGN_SCOPE_ANNOTATIONS,
  SCOPE_ANNOTATIONS,
} from 'backstage-plugin-security-scorecards-common';

/** Answers by account, as long as the catalog API lives. */
const ANSWERS = new WeakMap<
  CatalogApi,
  Map<string, Promise<string | undefined>>
>();

/**
 * Who owns the entity that stands for an account, as far as the reader may read it; undefined until the catalog answers,
 * and where it knows nobody.
 */
export function useAccountOwner(account: string): string | undefined {
  const catalogApi = useApi(catalogApiRef);
  const [owner, setOwner] = useState<{ account: string; ref?: string }>();

  useEffect(() => {
    let isCurrent = true;
    const answers = ANSWERS.get(catalogApi) ?? new Map();
    ANSWERS.set(catalogApi, answers);
    const answer = answers.get(account) ?? findOwner(catalogApi, account);
    answers.set(account, answer);
    answer.then((ref: string | undefined) => {
      if (isCurrent) {
        setOwner({ account, ref });
      }
    });
    return () => {
      isCurrent = false;
    };
  }, [catalogApi, account]);

  return owner?.account === account ? owner.ref : undefined;
}

async function findOwner(
  catalogApi: CatalogApi,
  account: string,
): Promise<string | undefined> {
  try {
    const { items } = await catalogApi.getEntities({
      filter: [
        SCOPE_ANNOTATIONS.accounts,
        ...FOREIGN_SCOPE_ANNOTATIONS.accounts,
      ].map(annotation => ({
        kind: 'resource',
        'spec.type': 'cloud-account',
        [`metadata.annotations.${annotation}`]: account,
      })),
      fields: ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
      limit: 1,
    });
    return items.map(ownerOf)[0];
  } catch {
    // The note says the same without a name.
    return undefined;
  }
}

function ownerOf(entity: Entity): string | undefined {
  return entity.relations?.find(({ type }) => type === RELATION_OWNED_BY)
    ?.targetRef;
}
