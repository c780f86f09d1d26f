import { useRouteRef } from '@backstage/core-plugin-api';
import {
  sphereBoundaryRouteRef,
  sphereHistoryRouteRef,
  sphereRouteRef,
} from '../routes';
import type { PageTab } from './PageTabs';
import { useSphereTranslation } from './useSphereTranslation';

/** The tabs of one sphere. @internal */
export function useSphereTabs(name: string): readonly PageTab[] {
  const { t } = useSphereTranslation();
  const overview = useRouteRef(sphereRouteRef);
  const boundary = useRouteRef(sphereBoundaryRouteRef);
  const history = useRouteRef(sphereHistoryRouteRef);
  return [
    { label: t('page.tabOverview'), to: overview({ name }) },
    { label: t('page.tabBoundary'), to: boundary({ name }) },
    { label: t('page.tabHistory'), to: history({ name }) },
  ];
}
