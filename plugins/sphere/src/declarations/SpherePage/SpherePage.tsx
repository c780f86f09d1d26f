import type { SphereDetail } from '@dataops-sphere/plugin-sphere-common';
import { useSphere } from '@dataops-sphere/plugin-sphere-react';
import { Route, Routes, useParams } from 'react-router-dom';
import { BoundaryTab } from '../../boundary/BoundaryTab';
import { FailedState } from '../../page/FailedState';
import { isNotOpen } from '../../page/isNotOpen';
import { NotOpen } from '../../page/NotOpen';
import { PageShell } from '../../page/PageShell';
import { SpheresShell } from '../../page/SpheresShell';
import { StaleNotice } from '../../page/StaleNotice';
import { useSphereTabs } from '../../page/useSphereTabs';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { HistoryTab } from './HistoryTab/HistoryTab';
import { SphereLine } from './SphereLine';
import { SphereNotices } from './SphereNotices';
import { SphereOverview } from './SphereOverview';
import { SphereSkeleton } from './SphereSkeleton';

/** The page of one sphere with its tabs. The sphere is asked for once for all of them. @internal */
export function SpherePage() {
  const { name = '' } = useParams();
  const { t } = useSphereTranslation();
  const tabs = useSphereTabs(name);
  const { data, error, retry } = useSphere(name);
  if (error && isNotOpen(error)) {
    return (
      <SpheresShell>
        <NotOpen />
      </SpheresShell>
    );
  }
  return (
    <PageShell
      parent="spheres"
      title={data?.title ?? name}
      line={data && <SphereLine sphere={data} />}
      tabs={tabs}
      tabsLabel={t('sphere.tabs')}
    >
      {error && data && <StaleNotice error={error} onRetry={retry} />}
      {error && !data && <FailedState error={error} onRetry={retry} />}
      {!error && !data && <SphereSkeleton />}
      {data && <SphereTabs sphere={data} />}
    </PageShell>
  );
}

function SphereTabs({ sphere }: { readonly sphere: SphereDetail }) {
  return (
    <>
      <SphereNotices sphere={sphere} />
      <Routes>
        <Route index element={<SphereOverview sphere={sphere} />} />
        <Route path="boundary" element={<BoundaryTab sphere={sphere} />} />
        <Route path="history" element={<HistoryTab sphere={sphere} />} />
        <Route path="*" element={<NotOpen />} />
      </Routes>
    </>
  );
}
