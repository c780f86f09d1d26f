import type { SphereDetail } from '@dataops-sphere/plugin-sphere-common';
import { useLiveUpdates, useSphere } from '@dataops-sphere/plugin-sphere-react';
import { Route, Routes, useParams, useSearchParams } from 'react-router-dom';
import { BoundaryTab } from '../../boundary/BoundaryTab';
import { AskButton } from '../../extensions/RequestDialog/AskButton';
import { RequestDialog } from '../../extensions/RequestDialog/RequestDialog';
import { useAsk } from '../../extensions/RequestDialog/useAsk';
import { RequestsTab } from '../../extensions/RequestsTab/RequestsTab';
import { TeamTab } from '../../extensions/TeamTab/TeamTab';
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
  const { data, error, retry } = useSphere(name);
  useLiveUpdates(data ? [data.uid] : [], retry);
  const tabs = useSphereTabs(name, data?.extensions.open);
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
      action={data && <AskOnPage sphere={data} />}
      tabs={tabs}
      tabsLabel={t('sphere.tabs')}
    >
      {error && data && <StaleNotice error={error} onRetry={retry} />}
      {error && !data && <FailedState error={error} onRetry={retry} />}
      {!error && !data && <SphereSkeleton />}
      {data && <SphereTabs sphere={data} onChanged={retry} />}
      {data && <RequestDialog sphere={data} onSent={retry} />}
    </PageShell>
  );
}

/** The one thing to do on the page; after a question, the answer's own button is that. */
function AskOnPage({ sphere }: { readonly sphere: SphereDetail }) {
  const { open } = useAsk();
  const [address] = useSearchParams();
  const isAsked = [...address.keys()].some(key => key.startsWith('can.'));
  return (
    <AskButton
      variant={isAsked ? 'outlined' : 'contained'}
      sphere={sphere}
      onAsk={() => open()}
    />
  );
}

function SphereTabs(props: {
  readonly sphere: SphereDetail;
  readonly onChanged: () => void;
}) {
  const { sphere, onChanged } = props;
  return (
    <>
      <SphereNotices sphere={sphere} />
      <Routes>
        <Route index element={<SphereOverview sphere={sphere} />} />
        <Route path="boundary" element={<BoundaryTab sphere={sphere} />} />
        <Route
          path="requests"
          element={<RequestsTab sphere={sphere} onChanged={onChanged} />}
        />
        <Route path="team" element={<TeamTab sphere={sphere} />} />
        <Route path="history" element={<HistoryTab sphere={sphere} />} />
        <Route path="*" element={<NotOpen />} />
      </Routes>
    </>
  );
}
