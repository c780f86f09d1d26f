import { useRouteRef } from '@backstage/core-plugin-api';
import {
  sphereBoundaryRouteRef,
  sphereHistoryRouteRef,
  sphereRequestsRouteRef,
  sphereRouteRef,
  sphereTeamRouteRef,
} from '../routes';
import type { PageTab } from './PageTabs';
import { useSphereTranslation } from './useSphereTranslation';

/** The tabs of one sphere, with how many requests are open. @internal */
export function useSphereTabs(
  name: string,
  openRequests: number = 0,
): readonly PageTab[] {
  const { t } = useSphereTranslation();
  const overview = useRouteRef(sphereRouteRef);
  const boundary = useRouteRef(sphereBoundaryRouteRef);
  const team = useRouteRef(sphereTeamRouteRef);
  const requests = useRouteRef(sphereRequestsRouteRef);
  const history = useRouteRef(sphereHistoryRouteRef);
  return [
    { label: t('page.tabOverview'), to: overview({ name }) },
    { label: t('page.tabBoundary'), to: boundary({ name }) },
    {
      label:
        openRequests > 0
          ? t('request.tab.labelCount', { number: String(openRequests) })
          : t('request.tab.label'),
      to: requests({ name }),
    },
    { label: t('page.tabTeam'), to: team({ name }) },
    { label: t('page.tabHistory'), to: history({ name }) },
  ];
}
