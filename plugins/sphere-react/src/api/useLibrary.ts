import type { Library } from '@dataops-sphere/plugin-sphere-common';
import { useSphereQuery, type SphereQueryResult } from './useSphereQuery';

/** Archetypes, checkpoint rules and boundary kinds. @public */
export function useLibrary(
  options: { readonly enabled?: boolean } = {},
): SphereQueryResult<Library> {
  return useSphereQuery({
    key: 'library',
    enabled: options.enabled,
    load: (api, request) => api.getLibrary(request),
  });
}
