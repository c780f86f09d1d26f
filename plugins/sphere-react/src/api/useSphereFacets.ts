import type { SphereFacets } from '@dataops-sphere/plugin-sphere-common';
import { useSphereQuery, type SphereQueryResult } from './useSphereQuery';

/** Values to filter spheres by, with counts. @public */
export function useSphereFacets(
  options: { readonly enabled?: boolean } = {},
): SphereQueryResult<SphereFacets> {
  return useSphereQuery({
    key: 'facets',
    enabled: options.enabled,
    load: (api, request) => api.getSphereFacets(request),
  });
}
