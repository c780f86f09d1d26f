import type {
  SphereList,
  SphereListQuery,
} from '@dataops-sphere/plugin-sphere-common';
import { useSphereQuery, type SphereQueryResult } from './useSphereQuery';

/** One page of spheres; the rows of the last page stay while the next one loads. @public */
export function useSpheres(
  query: SphereListQuery,
): SphereQueryResult<SphereList> {
  return useSphereQuery({
    key: JSON.stringify(query),
    load: (api, options) => api.listSpheres(query, options),
  });
}
