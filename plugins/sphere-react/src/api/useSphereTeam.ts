import type { SphereTeam } from '@dataops-sphere/plugin-sphere-common';
import { useSphereQuery, type SphereQueryResult } from './useSphereQuery';

/** The people of a sphere, and who reviews what. @public */
export function useSphereTeam(name: string): SphereQueryResult<SphereTeam> {
  return useSphereQuery({
    key: name,
    subject: name,
    load: (api, options) => api.getSphereTeam(name, options),
  });
}
