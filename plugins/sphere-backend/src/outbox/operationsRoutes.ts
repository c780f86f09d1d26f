import {
  operationsSchema,
  sphereAdminPermission,
  sphereOperationsReadPermission,
} from '@dataops-sphere/plugin-sphere-common';
import { z } from 'zod/v4';
import { apiRoute } from '../http/ApiRoute';
import type { RouteMount } from '../http/createRouteMount';
import { noParameters } from '../http/noParameters';
import type { AuthorizedOperationsService } from '../permissions/AuthorizedOperationsService';

const tag = 'Operations';

/** The routes that show how index, outbox and jobs are doing. */
export const operationsRoutes = {
  read: apiRoute({
    method: 'get',
    path: '/v1/operations',
    operationId: 'getOperations',
    tag,
    summary:
      'Age of the decision index, what waits in the outbox, and when each job ran last',
    permissions: [sphereOperationsReadPermission],
    params: noParameters,
    query: noParameters,
    response: operationsSchema,
    errors: [400, 403],
    audit: { eventId: 'operations-fetch', severityLevel: 'low' },
  }),
  retry: apiRoute({
    method: 'post',
    path: '/v1/operations/deliveries/{id}/retry',
    operationId: 'retryDelivery',
    tag,
    summary: 'Have a delivery that was given up tried again',
    permissions: [sphereAdminPermission],
    params: z.strictObject({ id: z.uuid('expected the id of a delivery') }),
    query: noParameters,
    response: operationsSchema,
    errors: [400, 403, 404],
    audit: { eventId: 'delivery-retry', severityLevel: 'medium' },
  }),
};

/** Puts the routes of operations into the router. */
export function mountOperationsRoutes(
  mount: RouteMount,
  operations: AuthorizedOperationsService,
): void {
  mount(operationsRoutes.read, ({ credentials }) =>
    operations.read(credentials),
  );
  mount(operationsRoutes.retry, ({ params, credentials }) =>
    operations.retry(params.id, credentials),
  );
}
