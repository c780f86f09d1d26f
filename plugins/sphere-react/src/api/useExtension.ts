import type { ExtensionDetail } from '@dataops-sphere/plugin-sphere-common';
import { useSphereQuery, type SphereQueryResult } from './useSphereQuery';

/** One request with everything its page shows. Nothing is asked while there is no id. @public */
export function useExtension(
  id: string | undefined,
): SphereQueryResult<ExtensionDetail> {
  return useSphereQuery({
    key: id ?? '',
    subject: id ?? '',
    enabled: id !== undefined,
    load: (api, options) => api.getExtension(id ?? '', options),
  });
}
