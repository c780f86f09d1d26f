import type { OwnAbsence } from '@dataops-sphere/plugin-sphere-common';
import { useSphereCall, type SphereCall } from './useSphereCall';
import { useSphereQuery, type SphereQueryResult } from './useSphereQuery';

/** The viewer's own stated absence. @public */
export function useOwnAbsence(): SphereQueryResult<OwnAbsence> {
  return useSphereQuery({
    key: 'own-absence',
    load: (api, options) => api.getOwnAbsence(options),
  });
}

/** States, changes or takes back (null) the viewer's own absence. @public */
export function useSetOwnAbsence(): SphereCall<OwnAbsence, OwnAbsence> {
  return useSphereCall((api, absence) => api.setOwnAbsence(absence));
}
