import type { ReactNode } from 'react';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Navigate, useLocation } from 'react-router-dom';
import { rootRouteRef } from '../routes';

/** Leads from the fleet page itself to its first sub page, with the query of the address. */
export function FirstSubPage(props: {
  /** Of the first sub page, below the page. */
  path: string | undefined;
  children: ReactNode;
}) {
  const { pathname, search } = useLocation();
  const page = useRouteRef(rootRouteRef)?.();
  const isPage = page !== undefined && trim(pathname) === trim(page);
  return isPage && props.path !== undefined ? (
    <Navigate to={`${trim(page)}/${props.path}${search}`} replace />
  ) : (
    <>{props.children}</>
  );
}

function trim(path: string): string {
  return path.replace(/\/+$/, '');
}
