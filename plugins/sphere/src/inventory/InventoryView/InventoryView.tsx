import {
  useInventorySources,
  useResources,
} from '@dataops-sphere/plugin-sphere-react';
import { useSearchParams } from 'react-router-dom';
import { FailedState } from '../../page/FailedState';
import { LinesSkeleton } from '../../page/LinesSkeleton';
import { StaleNotice } from '../../page/StaleNotice';
import { NoInventory } from '../NoInventory';
import { resourcesOfAddress } from '../resourcesQuery';
import { InventorySourcesTable } from './InventorySourcesTable';
import { PlatformResources } from './PlatformResources';

/** What the platform knows of resources: the sources that report them, and a list of those that are not where they belong. @internal */
export function InventoryView() {
  const [address] = useSearchParams();
  const sources = useInventorySources();
  const query = resourcesOfAddress(address);
  const resources = useResources(query);
  const { data, error, retry } = sources;
  if (error && !data) return <FailedState error={error} onRetry={retry} />;
  if (!data) return <LinesSkeleton />;
  if (data.items.length === 0) return <NoInventory />;
  return (
    <>
      {error && <StaleNotice error={error} onRetry={retry} />}
      <InventorySourcesTable sources={data.items} chosen={query.source} />
      <PlatformResources
        resources={resources}
        query={query}
        sources={data.items.map(item => item.source)}
      />
    </>
  );
}
