import { SidebarItem } from '@backstage/core-components';
import type { NavContentNavItem } from '@backstage/plugin-app-react';
import { useReviewCounts } from '@dataops-sphere/plugin-sphere-react';
import { useLocation } from 'react-router-dom';

/** The way to the reviews, with the number of those that wait for whoever is signed in. */
export const ReviewsNavItem = ({ icon, href, title }: NavContentNavItem) => {
  const { pathname } = useLocation();
  // The page itself lists what waits, and counts along.
  const isThere = pathname === href;
  const counts = useReviewCounts({
    ask: isThere ? 'somebody-else-does' : 'myself',
  });
  const waiting = counts?.me ?? 0;
  return (
    <SidebarItem
      icon={() => icon}
      to={href}
      text={waiting > 0 ? `${title} (${waiting})` : title}
      hasNotifications={waiting > 0}
    />
  );
};
