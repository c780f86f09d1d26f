import type {
  SphereList,
  SphereListQuery,
} from '@dataops-sphere/plugin-sphere-common';
import { useSphereQuery, type SphereQueryResult } from './useSphereQuery';

/** One page of spheres; the rows of the last page stay while the next one loads. @public */
export function useSpheres(
  query: SphereListQuery,
  options: { readonly enabled?: boolean } = {},
): SphereQueryResult<SphereList> {
  return useSphereQuery({
    key: JSON.stringify(query),
    enabled: options.enabled,
    load: (api, request) => api.listSpheres(query, request),
  });
}
