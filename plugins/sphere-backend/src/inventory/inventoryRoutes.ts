import {
  inventoryPushResultSchema,
  inventoryPushSchema,
  inventorySourceListSchema,
  MAX_PUSH_BYTES,
  resourceListSchema,
  resourceQuerySchema,
  sphereInventoryReadPermission,
  sphereInventoryWritePermission,
  sphereReadPermission,
  sphereUseSchema,
} from '@dataops-sphere/plugin-sphere-common';
import { z } from 'zod/v4';
import { apiRoute } from '../http/ApiRoute';
import type { RouteMount } from '../http/createRouteMount';
import { noParameters } from '../http/noParameters';
import type { AuthorizedInventoryService } from '../permissions/AuthorizedInventoryService';

const tag = 'Inventory';
const audit = (queryType: string) =>
  ({ eventId: 'inventory-fetch', severityLevel: 'low', queryType } as const);
const SOURCE_NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** The routes of the inventory: pushing, and reading what is known. */
export const inventoryRoutes = {
  push: apiRoute({
    method: 'put',
    path: '/v1/inventory/{source}',
    operationId: 'pushInventory',
    tag,
    summary: 'Take over what a source knows, wholly or in changes',
    permissions: [sphereInventoryWritePermission],
    params: z.strictObject({
      source: z
        .string()
        .regex(
          SOURCE_NAME,
          'expected lower-case letters, digits and dashes, at most 63',
        ),
    }),
    query: noParameters,
    body: { schema: inventoryPushSchema, limit: MAX_PUSH_BYTES },
    response: inventoryPushResultSchema,
    errors: [400, 403, 409, 413],
    audit: { eventId: 'inventory-push', severityLevel: 'medium' },
  }),
  sources: apiRoute({
    method: 'get',
    path: '/v1/inventory',
    operationId: 'listInventorySources',
    tag,
    summary: 'The sources of the inventory, and what they know',
    permissions: [sphereInventoryReadPermission],
    params: noParameters,
    query: noParameters,
    response: inventorySourceListSchema,
    errors: [400, 403],
    audit: audit('sources'),
  }),
  use: apiRoute({
    method: 'get',
    path: '/v1/spheres/{name}/use',
    operationId: 'getSphereUse',
    tag,
    summary: 'What a sphere uses of its limits, and its resources by family',
    permissions: [sphereReadPermission],
    params: z.strictObject({ name: z.string() }),
    query: noParameters,
    response: sphereUseSchema,
    errors: [400, 404],
    audit: audit('use'),
  }),
  resources: apiRoute({
    method: 'get',
    path: '/v1/resources',
    operationId: 'listResources',
    tag,
    summary:
      'One page of the known resources, those outside first; what no sphere covers for whoever may read the inventory',
    permissions: [sphereReadPermission, sphereInventoryReadPermission],
    params: noParameters,
    query: resourceQuerySchema,
    response: resourceListSchema,
    errors: [400, 403],
    audit: audit('resources'),
  }),
};

/** Puts the routes of the inventory into the router. */
export function mountInventoryRoutes(
  mount: RouteMount,
  inventory: AuthorizedInventoryService,
): void {
  mount(inventoryRoutes.push, ({ params, body, credentials }) =>
    inventory.push(params.source, body, credentials),
  );
  mount(inventoryRoutes.sources, ({ credentials }) =>
    inventory.sources(credentials),
  );
  mount(inventoryRoutes.use, ({ params, credentials }) =>
    inventory.use(params.name, credentials),
  );
  mount(inventoryRoutes.resources, ({ query, credentials }) =>
    inventory.list(query, credentials),
  );
}
