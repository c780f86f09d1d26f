import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useTheme } from '@material-ui/core/styles';
import type {
  SphereList,
  SphereListQuery,
} from '@dataops-sphere/plugin-sphere-common';
import {
  useSphereFacets,
  useSpheres,
} from '@dataops-sphere/plugin-sphere-react';
import { useSearchParams } from 'react-router-dom';
import { FailedState } from '../../page/FailedState';
import { StaleNotice } from '../../page/StaleNotice';
import {
  addressWith,
  addressWithoutFilters,
  countFilters,
  nextSort,
  queryOfAddress,
} from './indexQuery';
import { FirstSphere } from './FirstSphere';
import { MineStrip } from './MineStrip';
import { NothingFound } from './NothingFound';
import { SphereFilters } from './SphereFilters';
import { SpheresPager } from './SpheresPager';
import { SpheresSkeleton } from './SpheresSkeleton';
import { SpheresTable } from './SpheresTable';

/** Most cards in the strip of the viewer's own spheres. */
const STRIP = 3;

/** All spheres that are open to the viewer. Filters, order and page are in the address. @internal */
export function SpheresIndexPage() {
  const [address, setAddress] = useSearchParams();
  const query = queryOfAddress(address);
  const spheres = useSpheres(query);
  const mine = useSpheres({ mine: true, limit: STRIP });
  const facets = useSphereFacets();
  const narrow = useMediaQuery(useTheme().breakpoints.down('sm'));

  const change: Change = changes =>
    setAddress(addressWith(address, changes), { replace: 'q' in changes });
  const clear = () => setAddress(addressWithoutFilters(address));
  const { data, error } = spheres;
  const filtered = countFilters(query) > 0;
  const firstPage = !filtered && !query.cursor;
  if (firstPage && data?.totalItems === 0 && !spheres.loading) {
    return <FirstSphere onLookAgain={spheres.retry} />;
  }
  return (
    <>
      <SphereFilters
        query={query}
        facets={facets.data}
        onChange={change}
        onClear={clear}
      />
      {firstPage && mine.data && data && (
        <MineStrip
          mine={mine.data}
          example={data.items[0]}
          onShowAll={() => change({ mine: 'true' })}
        />
      )}
      {error && data && <StaleNotice error={error} onRetry={spheres.retry} />}
      {error && !data && <FailedState error={error} onRetry={spheres.retry} />}
      {!error && !data && <SpheresSkeleton narrow={narrow} />}
      {data && (
        <div aria-busy={spheres.loading}>
          <SpheresOfPage {...{ query, change, clear, narrow }} list={data} />
        </div>
      )}
    </>
  );
}

type Change = (changes: Parameters<typeof addressWith>[1]) => void;

function SpheresOfPage(props: {
  readonly list: SphereList;
  readonly query: SphereListQuery;
  readonly change: Change;
  readonly clear: () => void;
  readonly narrow: boolean;
}) {
  const { list, query, change, clear, narrow } = props;
  if (list.items.length === 0) {
    return <NothingFound query={query} onClear={clear} />;
  }
  return (
    <>
      <SpheresTable
        items={list.items}
        sort={query.sort}
        onSort={column => change({ sort: nextSort(query.sort, column) })}
        narrow={narrow}
      />
      <SpheresPager list={list} onPage={cursor => change({ cursor })} />
    </>
  );
}
