import type {
  ResourceList,
  ResourceQuery,
} from '@dataops-sphere/plugin-sphere-common';
import type { SphereQueryResult } from '@dataops-sphere/plugin-sphere-react';
import { makeStyles } from '@material-ui/core/styles';
import { useSearchParams } from 'react-router-dom';
import { Empty } from '../../page/Empty';
import { FailedState } from '../../page/FailedState';
import { LinesSkeleton } from '../../page/LinesSkeleton';
import { NoMatch } from '../../page/NoMatch';
import { OlderPager } from '../../page/OlderPager';
import { QuietText } from '../../page/QuietText';
import { StaleNotice } from '../../page/StaleNotice';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import {
  addressOfResources,
  isFiltered,
  placeOfAddress,
  type ResourcesKey,
} from '../resourcesQuery';
import { ResourceFilters } from './ResourceFilters';
import { ResourcesTable } from './ResourcesTable';

const useStyles = makeStyles(theme => ({
  total: { marginBottom: theme.spacing(1) },
}));

/** Properties of {@link PlatformResources}. @internal */
export interface PlatformResourcesProps {
  readonly resources: SphereQueryResult<ResourceList>;
  readonly query: ResourceQuery;
  readonly sources: readonly string[];
}

/** One page of the resources of the whole platform, by where they lie. Everything is in the address. @internal */
export function PlatformResources(props: PlatformResourcesProps) {
  const { resources, query, sources } = props;
  const [address, setAddress] = useSearchParams();
  const { data, error, retry } = resources;
  const change = (changes: Partial<Record<ResourcesKey, string | undefined>>) =>
    setAddress(addressOfResources(address, changes), {
      replace: 'q' in changes,
    });
  const clear = () =>
    change({ kind: undefined, source: undefined, q: undefined });
  return (
    <>
      <ResourceFilters
        query={query}
        place={placeOfAddress(address)}
        sources={sources}
        onChange={change}
        onClear={clear}
      />
      {error && data && <StaleNotice error={error} onRetry={retry} />}
      {error && !data && <FailedState error={error} onRetry={retry} />}
      {!error && !data && <LinesSkeleton lines={4} />}
      {data && (
        <div aria-busy={resources.loading}>
          <PageOfResources list={data} query={query} onClear={clear} />
        </div>
      )}
    </>
  );
}

function PageOfResources(props: {
  readonly list: ResourceList;
  readonly query: ResourceQuery;
  readonly onClear: () => void;
}) {
  const { list, query, onClear } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  if (list.items.length === 0) {
    return <NothingListed query={query} onClear={onClear} />;
  }
  return (
    <>
      <QuietText role="status" className={classes.total}>
        {t('inventory.resources', { count: list.totalItems })}
      </QuietText>
      <ResourcesTable items={list.items} />
      <OlderPager
        label={t('inventory.pages')}
        next="next"
        back="first"
        cursor={query.cursor}
        nextCursor={list.nextCursor}
      />
    </>
  );
}

/** An empty list, by its reason: too many filters, or nothing to complain about. */
function NothingListed(props: {
  readonly query: ResourceQuery;
  readonly onClear: () => void;
}) {
  const { query, onClear } = props;
  const { t } = useSphereTranslation();
  const { place } = query;
  if (isFiltered(query) || !place || place === 'inside') {
    return (
      <NoMatch
        title={t('inventory.noMatchTitle')}
        text={t('inventory.noMatchText')}
        clear={t('inventory.clear')}
        onClear={onClear}
      />
    );
  }
  const none = place === 'outside' ? 'nothingOutside' : 'nothingUncovered';
  return (
    <Empty
      missing="data"
      title={t(`inventory.${none}Title`)}
      description={t(`inventory.${none}Text`)}
    />
  );
}
