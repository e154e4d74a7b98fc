import { useMemo } from 'react';
import {
  routeResolutionApiRef,
  useApiHolder,
  type RouteRef,
} from '@backstage/frontend-plugin-api';
import { useVersionedContext } from '@backstage/version-bridge';

/** What the former frontend system resolves routes with. */
interface LegacyResolver {
  resolve(
    routeRef: RouteRef,
    source: { pathname: string },
  ): (() => string) | undefined;
}

/**
 * Where the app mounts a route, in both frontend systems; undefined where it does not mount it.
 *
 * @param source - path to resolve from, for a route whose path has parameters of the page that it is a part of
 */
export function useMountedPath(
  routeRef: RouteRef,
  source = '/',
): string | undefined {
  const api = useApiHolder().get(routeResolutionApiRef);
  const legacy = useVersionedContext<{ 1: LegacyResolver }>(
    'routing-context',
  )?.atVersion(1);
  return useMemo(() => {
    try {
      const route = api
        ? api.resolve(routeRef, { sourcePath: source })
        : legacy?.resolve(routeRef, { pathname: source });
      return route?.();
    } catch {
      return undefined;
    }
  }, [api, legacy, routeRef, source]);
}
