import type { InventorySourceList } from '@dataops-sphere/plugin-sphere-common';
import { useSphereQuery, type SphereQueryResult } from './useSphereQuery';

/** The sources of the inventory; needs the permission `sphere.inventory.read`. @public */
export function useInventorySources(): SphereQueryResult<InventorySourceList> {
  return useSphereQuery({
    key: 'inventory',
    load: (api, options) => api.listInventorySources(options),
  });
}
