import { useExtension } from '@dataops-sphere/plugin-sphere-react';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useNavigate, useParams } from 'react-router-dom';
import { FailedState } from '../../page/FailedState';
import { isNotOpen } from '../../page/isNotOpen';
import { NotOpen } from '../../page/NotOpen';
import { PageShell } from '../../page/PageShell';
import { LinesSkeleton } from '../../page/LinesSkeleton';
import { StaleNotice } from '../../page/StaleNotice';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { requestRouteRef, reviewsRouteRef } from '../../routes';
import { RequestLine } from './RequestLine';
import { requestTitle } from './requestTitle';
import { RequestView } from './RequestView';
import { useLiveRequest } from './useLiveRequest';

/** The page of one request for more room. @internal */
export function RequestPage() {
  const { id = '' } = useParams();
  const { t } = useSphereTranslation();
  const request = useRouteRef(requestRouteRef);
  const reviews = useRouteRef(reviewsRouteRef);
  const navigate = useNavigate();
  const query = useExtension(id);
  const { data, error, retry } = query;
  useLiveRequest(query);
  const isClosed = error && isNotOpen(error);
  return (
    <PageShell
      parent="spheres"
      title={data && !isClosed ? requestTitle(data) : t('review.request')}
      line={data && !isClosed && <RequestLine request={data} />}
      tabs={[
        { label: t('review.request'), to: request({ id }) },
        { label: t('review.reviews'), to: reviews() },
      ]}
      tabsLabel={t('review.requestPages')}
    >
      {isClosed && <NotOpen />}
      {error && !isClosed && data && (
        <StaleNotice error={error} onRetry={retry} />
      )}
      {error && !isClosed && !data && (
        <FailedState error={error} onRetry={retry} />
      )}
      {!error && !data && <LinesSkeleton />}
      {data && !isClosed && (
        <RequestView
          key={data.id}
          layout="page"
          detail={data}
          onChanged={retry}
          onOpen={other => navigate(request({ id: other }))}
        />
      )}
    </PageShell>
  );
}
