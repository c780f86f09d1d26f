import type { SourceList } from '@dataops-sphere/plugin-sphere-common';
import { useSphereQuery, type SphereQueryResult } from './useSphereQuery';

/** The configured sources and how their last scans went. @public */
export function useSources(): SphereQueryResult<SourceList> {
  return useSphereQuery({
    key: 'sources',
    load: (api, options) => api.listSources(options),
  });
}
