import { Link, useSidebarOpenState } from '@backstage/core-components';
import type { ReactNode } from 'react';

const style = {
  alignItems: 'center',
  color: '#ffffff',
  display: 'flex',
  fontSize: 18,
  fontWeight: 600,
  gap: 12,
  height: 64,
  marginLeft: 22,
  textDecoration: 'none',
} as const;

/** The mark at the head of the navigation, with the name beside it when there is room. */
export const SidebarHeader = (props: { logo: ReactNode; title: string }) => {
  const { isOpen } = useSidebarOpenState();
  return (
    <Link to="/" underline="none" aria-label="Start page" style={style}>
      {props.logo}
      {isOpen && <span>{props.title}</span>}
    </Link>
  );
};
