import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import type {
  NavContentComponentProps,
  NavContentNavItem,
} from '@backstage/plugin-app-react';
import { RiMenuLine, RiSettings3Line } from '@remixicon/react';
import { Logo } from './Logo';
import { SidebarHeader } from './SidebarHeader';

const NavItem = ({ href, icon, title }: NavContentNavItem) => (
  <SidebarItem icon={() => icon} to={href} text={title} />
);

/** Navigation of the portal: the pages of the installed plugins, the main ones first. */
export const PortalSidebar = ({ navItems }: NavContentComponentProps) => {
  const nav = navItems.withComponent(NavItem);
  const settings = nav.take('page:user-settings');
  const notifications = nav.take('page:notifications');
  return (
    <Sidebar>
      <SidebarHeader logo={<Logo />} title="Scorecards" />
      <SidebarDivider />
      <SidebarGroup label="Menu" icon={<RiMenuLine />}>
        {nav.take('page:home')}
        {nav.take('page:search')}
        {nav.take('page:catalog')}
        {nav.take('page:security-scorecards')}
        {nav.take('page:scaffolder')}
        <SidebarDivider />
        <SidebarScrollWrapper>
          {nav.rest({ sortBy: 'title' })}
        </SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <SidebarGroup label="Settings" icon={<RiSettings3Line />}>
        {notifications}
        {settings}
      </SidebarGroup>
    </Sidebar>
  );
};
