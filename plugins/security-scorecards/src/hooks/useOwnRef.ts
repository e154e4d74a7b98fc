import { useEffect, useState } from 'react';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';

/** Ref of the user who reads this; undefined until it is known. */
export function useOwnRef(): string | undefined {
  const identityApi = useApi(identityApiRef);
  const [ref, setRef] = useState<string>();
  useEffect(() => {
    let isCurrent = true;
    identityApi
      .getBackstageIdentity()
      .then(({ userEntityRef }) => isCurrent && setRef(userEntityRef))
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [identityApi]);
  return ref;
}
