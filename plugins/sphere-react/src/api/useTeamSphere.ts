import type { TeamSphere } from '@dataops-sphere/plugin-sphere-common';
import { useSphereQuery, type SphereQueryResult } from './useSphereQuery';

/** The sphere that counts for a group; nothing is asked while there is no ref. @public */
export function useTeamSphere(
  teamRef: string | undefined,
): SphereQueryResult<TeamSphere> {
  return useSphereQuery({
    key: teamRef ?? '',
    subject: teamRef ?? '',
    enabled: teamRef !== undefined,
    load: (api, options) => api.getTeamSphere(teamRef ?? '', options),
  });
}
