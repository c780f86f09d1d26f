import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import {
  type NavContentComponentProps,
  type NavContentNavItem,
} from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { SidebarSearchModal } from '@backstage/plugin-search';
import MenuIcon from '@material-ui/icons/Menu';
import SearchIcon from '@material-ui/icons/Search';
import SettingsIcon from '@material-ui/icons/Settings';
import { PersonaSwitcher } from '../personas/PersonaSwitcher';
import { CurrentPersonaAvatar } from '../personas/CurrentPersonaAvatar';
import { StoryBanner } from '../story/StoryBanner';
import { ReviewsNavItem } from './ReviewsNavItem';
import { SidebarLogo } from './SidebarLogo';

const NavItem = ({ icon, href, title }: NavContentNavItem) => (
  <SidebarItem icon={() => icon} to={href} text={title} />
);

export const AppSidebar = ({ navItems }: NavContentComponentProps) => {
  const reviews = navItems
    .withComponent(ReviewsNavItem)
    .take('page:sphere/reviews');
  const nav = navItems.withComponent(NavItem);
  // The search of the sidebar opens over the page, so its page needs no item of its own.
  nav.take('page:search');
  // Its own item counts what is unread.
  nav.take('page:notifications');
  return (
    <Sidebar>
      <StoryBanner />
      <SidebarLogo />
      <SidebarGroup label="Search" icon={<SearchIcon />} to="/search">
        <SidebarSearchModal />
      </SidebarGroup>
      <SidebarDivider />
      <SidebarGroup label="Menu" icon={<MenuIcon />}>
        {nav.take('page:home')}
        {nav.take('page:catalog')}
        {nav.take('page:sphere')}
        {reviews}
        <SidebarDivider />
        <SidebarScrollWrapper>
          {nav.rest({ sortBy: 'title' })}
        </SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <NotificationsSidebarItem />
      <SidebarDivider />
      <SidebarGroup label="Switch person" icon={<CurrentPersonaAvatar />}>
        <PersonaSwitcher />
      </SidebarGroup>
      <SidebarGroup label="Settings" icon={<SettingsIcon />} to="/settings">
        {nav.take('page:user-settings')}
      </SidebarGroup>
    </Sidebar>
  );
};
