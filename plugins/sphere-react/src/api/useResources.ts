import type {
  ResourceList,
  ResourceQuery,
} from '@dataops-sphere/plugin-sphere-common';
import { useSphereQuery, type SphereQueryResult } from './useSphereQuery';

/** One page of the known resources; those of another sphere or statement are never shown meanwhile. @public */
export function useResources(
  query: ResourceQuery = {},
  options: { readonly enabled?: boolean } = {},
): SphereQueryResult<ResourceList> {
  const { sphere = '', entry = '', source = '' } = query;
  return useSphereQuery({
    key: JSON.stringify(query),
    subject: JSON.stringify([sphere, entry, source]),
    enabled: options.enabled,
    load: (api, request) => api.listResources(query, request),
  });
}
