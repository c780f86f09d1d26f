import { useRouteRef } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  sphereInventoryReadPermission,
  sphereOperationsReadPermission,
  sphereSourceReadPermission,
} from '@dataops-sphere/plugin-sphere-common';
import type { PropsWithChildren } from 'react';
import {
  canWeRouteRef,
  exceptionsRouteRef,
  libraryRouteRef,
  rootRouteRef,
  sourcesRouteRef,
} from '../routes';
import { PageShell } from './PageShell';
import { useSphereTranslation } from './useSphereTranslation';

/** The frame of the pages about all spheres. *Sources* is there for who may read those of declarations or of the inventory, or how the machinery is doing. @internal */
export function SpheresShell({ children }: PropsWithChildren<{}>) {
  const { t } = useSphereTranslation();
  const all = useRouteRef(rootRouteRef);
  const canWe = useRouteRef(canWeRouteRef);
  const exceptions = useRouteRef(exceptionsRouteRef);
  const library = useRouteRef(libraryRouteRef);
  const sources = useRouteRef(sourcesRouteRef);
  const reads = usePermission({ permission: sphereSourceReadPermission });
  const knows = usePermission({ permission: sphereInventoryReadPermission });
  const operates = usePermission({
    permission: sphereOperationsReadPermission,
  });
  const allowed = reads.allowed || knows.allowed || operates.allowed;
  const tabs = [
    { label: t('page.tabAll'), to: all() },
    { label: t('page.tabCanWe'), to: canWe() },
    { label: t('page.tabExceptions'), to: exceptions() },
    { label: t('page.tabLibrary'), to: library() },
    ...(allowed ? [{ label: t('page.tabSources'), to: sources() }] : []),
  ];
  return (
    <PageShell
      title={t('page.spheres')}
      tabs={tabs}
      tabsLabel={t('page.tabsOfSpheres')}
    >
      {children}
    </PageShell>
  );
}
