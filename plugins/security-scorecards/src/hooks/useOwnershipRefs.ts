import { useEffect, useState } from 'react';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';

/** Refs by which the reader owns entities: the user and the groups. Undefined until it is known, empty when it cannot be. */
export function useOwnershipRefs(): readonly string[] | undefined {
  const identityApi = useApi(identityApiRef);
  const [refs, setRefs] = useState<readonly string[]>();
  useEffect(() => {
    let isCurrent = true;
    identityApi
      .getBackstageIdentity()
      .then(({ ownershipEntityRefs }) => ownershipEntityRefs)
      .catch(() => [])
      .then(found => isCurrent && setRefs(found));
    return () => {
      isCurrent = false;
    };
  }, [identityApi]);
  return refs;
}
