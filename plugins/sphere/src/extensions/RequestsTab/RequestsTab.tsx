import Card from '@material-ui/core/Card';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ExtensionList,
  SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import {
  useExtensions,
  useLiveUpdates,
} from '@dataops-sphere/plugin-sphere-react';
import { useSearchParams } from 'react-router-dom';
import { Empty } from '../../page/Empty';
import { FailedState } from '../../page/FailedState';
import { LinesSkeleton } from '../../page/LinesSkeleton';
import { OlderPager } from '../../page/OlderPager';
import { Segments } from '../../page/Segments';
import { StaleNotice } from '../../page/StaleNotice';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { AskButton, useReasonNotToAct } from '../RequestDialog/AskButton';
import { useAsk } from '../RequestDialog/useAsk';
import { RequestRow } from './RequestRow';
import {
  queryOfAddress,
  REQUEST_VIEWS,
  viewOfAddress,
  type RequestsView,
} from './requestsView';

const useStyles = makeStyles(theme => ({
  views: { marginBottom: theme.spacing(3) },
  list: { listStyle: 'none', margin: 0, padding: theme.spacing(0, 2) },
}));

/** Properties of {@link RequestsTab}. @internal */
export interface RequestsTabProps {
  readonly sphere: SphereDetail;
  /** Called after something was done, so that the page is read again. */
  readonly onChanged: () => void;
}

/** The requests of a sphere: open ones, extra room that counts, and closed ones. @internal */
export function RequestsTab({ sphere, onChanged }: RequestsTabProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const [address, setAddress] = useSearchParams();
  const view = viewOfAddress(address);
  const query = useExtensions(queryOfAddress(sphere.name, address));
  useLiveUpdates([sphere.uid], query.retry);
  return (
    <>
      <div className={classes.views}>
        <Segments
          label={t('request.tab.views')}
          value={view}
          options={REQUEST_VIEWS.map(value => ({
            value,
            label: t(`request.tab.${value}`),
          }))}
          onChange={chosen =>
            setAddress(chosen === 'open' ? {} : { show: chosen })
          }
        />
      </div>
      {query.error && query.data && (
        <StaleNotice error={query.error} onRetry={query.retry} />
      )}
      {query.error && !query.data && (
        <FailedState error={query.error} onRetry={query.retry} />
      )}
      {!query.error && !query.data && <LinesSkeleton />}
      {query.data && (
        <Requests
          key={view}
          view={view}
          sphere={sphere}
          list={query.data}
          state={query.loading ? 'loading' : 'ready'}
          onChanged={() => {
            query.retry();
            onChanged();
          }}
        />
      )}
    </>
  );
}

interface RequestsProps extends RequestsTabProps {
  readonly view: RequestsView;
  readonly list: ExtensionList;
  readonly state: 'loading' | 'ready';
}

const LABELS = {
  open: 'request.tab.listOpen',
  live: 'request.tab.listLive',
  closed: 'request.tab.listClosed',
} as const;

const EMPTY = {
  open: 'request.tab.emptyOpen',
  live: 'request.tab.emptyLive',
  closed: 'request.tab.emptyClosed',
} as const;

function Requests(props: RequestsProps) {
  const { view, sphere, list, state, onChanged } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { open } = useAsk();
  const reason = useReasonNotToAct(sphere);
  const [address] = useSearchParams();
  if (list.items.length === 0) {
    if (state === 'loading') return <LinesSkeleton />;
    return (
      <Empty
        missing="data"
        title={t(EMPTY[view])}
        description={t('request.tab.emptyText')}
        action={
          <AskButton variant="contained" sphere={sphere} onAsk={() => open()} />
        }
      />
    );
  }
  return (
    <>
      <Card>
        <ul
          className={classes.list}
          aria-label={t(LABELS[view])}
          aria-busy={state === 'loading'}
        >
          {list.items.map(item => (
            <RequestRow
              key={item.id}
              request={item}
              sphere={sphere}
              reason={reason}
              onChanged={onChanged}
            />
          ))}
        </ul>
      </Card>
      <OlderPager
        label={t('request.tab.pages')}
        next="next"
        back="first"
        cursor={address.get('cursor') ?? undefined}
        nextCursor={list.nextCursor}
      />
    </>
  );
}
