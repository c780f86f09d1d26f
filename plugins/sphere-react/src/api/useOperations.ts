import type { Operations } from '@dataops-sphere/plugin-sphere-common';
import { useSphereCall, type SphereCall } from './useSphereCall';
import { useSphereQuery, type SphereQueryResult } from './useSphereQuery';

/** How index, outbox and jobs are doing; needs the permission `sphere.operations.read`. @public */
export function useOperations(): SphereQueryResult<Operations> {
  return useSphereQuery({
    key: 'operations',
    load: (api, options) => api.getOperations(options),
  });
}

/** Has a given-up delivery, named by its id, tried again. @public */
export function useRetryDelivery(): SphereCall<string, Operations> {
  return useSphereCall((api, id) => api.retryDelivery(id));
}
