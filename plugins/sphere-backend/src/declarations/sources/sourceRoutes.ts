import {
  scanResultSchema,
  sourceListSchema,
  sourceProblemListSchema,
  sourceProblemQuerySchema,
  sphereSourceReadPermission,
  sphereSourceRefreshPermission,
} from '@dataops-sphere/plugin-sphere-common';
import { z } from 'zod/v4';
import { apiRoute } from '../../http/ApiRoute';
import type { RouteMount } from '../../http/createRouteMount';
import { noParameters } from '../../http/noParameters';
import type { AuthorizedSourceService } from '../../permissions/AuthorizedSourceService';

const tag = 'Sources';

/** The routes of the sources of declarations. */
export const sourceRoutes = {
  list: apiRoute({
    method: 'get',
    path: '/v1/sources',
    operationId: 'listSources',
    tag,
    summary: 'The configured sources, and how their last scan went',
    permissions: [sphereSourceReadPermission],
    params: noParameters,
    query: noParameters,
    response: sourceListSchema,
    errors: [400, 403],
    audit: {
      eventId: 'source-fetch',
      severityLevel: 'low',
      queryType: 'list',
    },
  }),
  problems: apiRoute({
    method: 'get',
    path: '/v1/source-problems',
    operationId: 'listSourceProblems',
    tag,
    summary: 'One page of the problems in the files of the sources',
    permissions: [sphereSourceReadPermission],
    params: noParameters,
    query: sourceProblemQuerySchema,
    response: sourceProblemListSchema,
    errors: [400, 403],
    audit: {
      eventId: 'source-fetch',
      severityLevel: 'low',
      queryType: 'problems',
    },
  }),
  refresh: apiRoute({
    method: 'post',
    path: '/v1/sources/{id}/refresh',
    operationId: 'refreshSource',
    tag,
    summary: 'Scan a source now, and answer when it is done',
    permissions: [sphereSourceRefreshPermission],
    params: z.strictObject({ id: z.string() }),
    query: noParameters,
    response: scanResultSchema,
    errors: [400, 403, 404],
    audit: { eventId: 'source-refresh', severityLevel: 'medium' },
  }),
};

/** Puts the routes of sources into the router. */
export function mountSourceRoutes(
  mount: RouteMount,
  sources: AuthorizedSourceService,
): void {
  mount(sourceRoutes.list, ({ credentials }) => sources.list(credentials));
  mount(sourceRoutes.problems, ({ query, credentials }) =>
    sources.problems(query, credentials),
  );
  mount(sourceRoutes.refresh, ({ params, credentials }) =>
    sources.refresh(params.id, credentials),
  );
}
