import { usePermission } from '@backstage/plugin-permission-react';
import {
  sphereSourceReadPermission,
  type ScanResult,
} from '@dataops-sphere/plugin-sphere-common';
import {
  useSourceProblems,
  useSources,
} from '@dataops-sphere/plugin-sphere-react';
import { useSearchParams } from 'react-router-dom';
import { Empty } from '../../page/Empty';
import { FailedState } from '../../page/FailedState';
import { LinesSkeleton } from '../../page/LinesSkeleton';
import { Notice } from '../../page/Notice';
import { NotOpen } from '../../page/NotOpen';
import { StaleNotice } from '../../page/StaleNotice';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { ProblemsList } from './ProblemsList';
import { SourcesTable } from './SourcesTable';
import { useRefreshSource } from './useRefreshSource';

/** Where declarations come from, how reading them went, and what is wrong in them. @internal */
export function SourcesPage() {
  const { allowed, loading } = usePermission({
    permission: sphereSourceReadPermission,
  });
  if (loading) return <LinesSkeleton />;
  return allowed ? <Sources /> : <NotOpen />;
}

function Sources() {
  const { t } = useSphereTranslation();
  const [address] = useSearchParams();
  const source = address.get('source') ?? undefined;
  const cursor = address.get('cursor') ?? undefined;
  const sources = useSources();
  const problems = useSourceProblems({ source, cursor });
  const refresh = useRefreshSource(() => {
    sources.retry();
    problems.retry();
  });
  const { data, error, retry } = sources;
  if (error && !data) return <FailedState error={error} onRetry={retry} />;
  if (!data) return <LinesSkeleton />;
  if (data.items.length === 0) {
    return (
      <Empty
        missing="content"
        title={t('sources.emptyTitle')}
        description={t('sources.emptyText')}
      />
    );
  }
  return (
    <>
      {error && <StaleNotice error={error} onRetry={retry} />}
      {refresh.state.status === 'done' && (
        <RefreshResult result={refresh.state.result} />
      )}
      {refresh.state.status === 'failed' && (
        <Notice tone="act">
          {t('sources.refreshFailed', {
            source: refresh.state.source,
            message: refresh.state.error.message,
          })}
        </Notice>
      )}
      <SourcesTable
        sources={data.items}
        chosen={source}
        refreshing={
          refresh.state.status === 'running' ? refresh.state.source : undefined
        }
        onRefresh={refresh.start}
      />
      <ProblemsList problems={problems} source={source} cursor={cursor} />
    </>
  );
}

function RefreshResult({ result }: { readonly result: ScanResult }) {
  const { t } = useSphereTranslation();
  return (
    <Notice>
      {t('sources.refreshed', {
        source: result.source,
        created: String(result.created),
        updated: String(result.updated),
        removed: String(result.removed),
        unchanged: String(result.unchanged),
        problems: String(result.problems),
      })}
    </Notice>
  );
}
