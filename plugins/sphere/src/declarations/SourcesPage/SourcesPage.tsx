import { usePermission } from '@backstage/plugin-permission-react';
import { makeStyles } from '@material-ui/core/styles';
import {
  sphereInventoryReadPermission,
  sphereOperationsReadPermission,
  sphereSourceReadPermission,
  type ScanResult,
} from '@dataops-sphere/plugin-sphere-common';
import {
  useSourceProblems,
  useSources,
} from '@dataops-sphere/plugin-sphere-react';
import { useSearchParams } from 'react-router-dom';
import { InventoryView } from '../../inventory/InventoryView/InventoryView';
import { OperationsView } from '../../operations/OperationsView';
import { Empty } from '../../page/Empty';
import { FailedState } from '../../page/FailedState';
import { LinesSkeleton } from '../../page/LinesSkeleton';
import { Notice } from '../../page/Notice';
import { NotOpen } from '../../page/NotOpen';
import { Segments } from '../../page/Segments';
import { StaleNotice } from '../../page/StaleNotice';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { ProblemsList } from './ProblemsList';
import { SourcesTable } from './SourcesTable';
import { useRefreshSource } from './useRefreshSource';

const useStyles = makeStyles(theme => ({
  views: { marginBottom: theme.spacing(3) },
}));

const VIEWS = ['declarations', 'inventory', 'operations'] as const;

/** Where declarations and known resources come from, how reading them went, and how the machinery is doing. @internal */
export function SourcesPage() {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const [address, setAddress] = useSearchParams();
  const sources = usePermission({ permission: sphereSourceReadPermission });
  const inventory = usePermission({
    permission: sphereInventoryReadPermission,
  });
  const operations = usePermission({
    permission: sphereOperationsReadPermission,
  });
  const permissions = { declarations: sources, inventory, operations };
  if (VIEWS.some(one => permissions[one].loading)) return <LinesSkeleton />;
  const open = VIEWS.filter(one => permissions[one].allowed);
  const wanted = address.get('view') ?? open[0];
  const view = open.find(one => one === wanted);
  if (!view) return <NotOpen />;
  return (
    <>
      {open.length > 1 && (
        <div className={classes.views}>
          <Segments
            label={t('inventory.view.label')}
            value={view}
            options={open.map(value => ({
              value,
              label:
                value === 'operations'
                  ? t('room.operations.view')
                  : t(`inventory.view.${value}`),
            }))}
            onChange={chosen =>
              setAddress(chosen === 'declarations' ? {} : { view: chosen })
            }
          />
        </div>
      )}
      {view === 'declarations' && <Sources />}
      {view === 'inventory' && <InventoryView />}
      {view === 'operations' && <OperationsView />}
    </>
  );
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
