import { useLocation } from 'react-router-dom';

/** Address of another tab of the fleet page, by the path of its tab, from within one of them. */
export function useSiblingHref(path: string): string {
  const { pathname } = useLocation();
  return `${pathname.replace(/\/$/, '').replace(/\/[^/]*$/, '')}/${path}`;
}
