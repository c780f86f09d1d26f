import { z } from 'zod/v4';
import { libraryRoutes } from '../declarations/library/libraryRoutes';
import { sourceRoutes } from '../declarations/sources/sourceRoutes';
import { sphereRoutes } from '../declarations/spheres/sphereRoutes';
import { extensionRoutes } from '../extensions/extensionRoutes';
import { inventoryRoutes } from '../inventory/inventoryRoutes';
import { journalRoutes } from '../journal/journalRoutes';
import { operationsRoutes } from '../outbox/operationsRoutes';
import { apiRoute, type AnyApiRoute } from './ApiRoute';
import { noParameters } from './noParameters';

/** The route that serves the description of the API. */
export const apiDocumentRoute = apiRoute({
  method: 'get',
  path: '/openapi.json',
  operationId: 'getApiDocument',
  tag: 'API',
  summary: 'This document',
  permissions: [],
  params: noParameters,
  query: noParameters,
  response: z.record(z.string(), z.unknown()),
  errors: [400],
});

/** Every route of the HTTP API. */
export const apiRoutes = [
  ...Object.values(sphereRoutes),
  ...Object.values(libraryRoutes),
  ...Object.values(sourceRoutes),
  ...Object.values(journalRoutes),
  ...Object.values(inventoryRoutes),
  ...Object.values(extensionRoutes),
  ...Object.values(operationsRoutes),
  apiDocumentRoute,
] as readonly AnyApiRoute[];
