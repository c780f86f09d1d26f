import type { Library } from '@dataops-sphere/plugin-sphere-common';
import { useSphereQuery, type SphereQueryResult } from './useSphereQuery';

/** Archetypes, checkpoint rules and boundary kinds. @public */
export function useLibrary(): SphereQueryResult<Library> {
  return useSphereQuery({
    key: 'library',
    load: (api, options) => api.getLibrary(options),
  });
}
