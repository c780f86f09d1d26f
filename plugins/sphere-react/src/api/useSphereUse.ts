import type { SphereUse } from '@dataops-sphere/plugin-sphere-common';
import { useSphereQuery, type SphereQueryResult } from './useSphereQuery';

/** What a sphere uses: its limits, and its resources by family. Nothing is asked while there is no name. @public */
export function useSphereUse(
  name: string | undefined,
): SphereQueryResult<SphereUse> {
  return useSphereQuery({
    key: name ?? '',
    subject: name ?? '',
    enabled: name !== undefined,
    load: (api, options) => api.getSphereUse(name ?? '', options),
  });
}
