import type { SphereDetail } from '@dataops-sphere/plugin-sphere-common';
import { useSphereQuery, type SphereQueryResult } from './useSphereQuery';

/** One sphere with its resolved boundary. @public */
export function useSphere(name: string): SphereQueryResult<SphereDetail> {
  return useSphereQuery({
    key: name,
    subject: name,
    load: (api, options) => api.getSphere(name, options),
  });
}
