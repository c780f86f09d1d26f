import {
  pageQuerySchema,
  revisionDetailSchema,
  revisionListSchema,
  sphereDetailSchema,
  sphereFacetsSchema,
  sphereListQuerySchema,
  sphereListSchema,
  sphereReadPermission,
  teamSphereQuerySchema,
  teamSphereSchema,
} from '@dataops-sphere/plugin-sphere-common';
import { z } from 'zod/v4';
import { apiRoute } from '../../http/ApiRoute';
import type { RouteMount } from '../../http/createRouteMount';
import { noParameters } from '../../http/noParameters';
import { canonicalRef } from '../../membership/canonicalRef';
import type { AuthorizedSphereService } from '../../permissions/AuthorizedSphereService';

const permissions = [sphereReadPermission];
const tag = 'Spheres';
// Any text is taken as a name, so that a name that cannot exist answers as one that does not.
const nameParam = z.strictObject({ name: z.string() });
const audit = (queryType: string) =>
  ({ eventId: 'sphere-fetch', severityLevel: 'low', queryType } as const);

/** The routes that read spheres and their revisions. */
export const sphereRoutes = {
  list: apiRoute({
    method: 'get',
    path: '/v1/spheres',
    operationId: 'listSpheres',
    tag,
    summary: 'One page of the spheres that the caller may read',
    permissions,
    params: noParameters,
    query: sphereListQuerySchema,
    response: sphereListSchema,
    errors: [400],
    audit: audit('list'),
  }),
  facets: apiRoute({
    method: 'get',
    path: '/v1/sphere-facets',
    operationId: 'getSphereFacets',
    tag,
    summary: 'Values to filter spheres by, with their counts',
    permissions,
    params: noParameters,
    query: noParameters,
    response: sphereFacetsSchema,
    errors: [400],
    audit: audit('facets'),
  }),
  get: apiRoute({
    method: 'get',
    path: '/v1/spheres/{name}',
    operationId: 'getSphere',
    tag,
    summary: 'A sphere with its resolved boundary',
    permissions,
    params: nameParam,
    query: noParameters,
    response: sphereDetailSchema,
    errors: [400, 404],
    audit: audit('by-name'),
  }),
  forTeam: apiRoute({
    method: 'get',
    path: '/v1/team-sphere',
    operationId: 'getTeamSphere',
    tag,
    summary:
      'The sphere that counts for a group: its own, or that of the nearest group above',
    permissions,
    params: noParameters,
    query: teamSphereQuerySchema,
    response: teamSphereSchema,
    errors: [400],
    audit: audit('by-team'),
  }),
  revisions: apiRoute({
    method: 'get',
    path: '/v1/spheres/{name}/revisions',
    operationId: 'listRevisions',
    tag,
    summary: 'One page of the revisions of a sphere, newest first',
    permissions,
    params: nameParam,
    query: pageQuerySchema,
    response: revisionListSchema,
    errors: [400, 404],
    audit: audit('revisions'),
  }),
  revision: apiRoute({
    method: 'get',
    path: '/v1/spheres/{name}/revisions/{revision}',
    operationId: 'getRevision',
    tag,
    summary: 'A revision with the text it was read from',
    permissions,
    params: nameParam.extend({
      revision: z.coerce.number().int().min(1).max(2_147_483_647),
    }),
    query: noParameters,
    response: revisionDetailSchema,
    errors: [400, 404],
    audit: audit('revision'),
  }),
};

/** Puts the routes of spheres into the router. */
export function mountSphereRoutes(
  mount: RouteMount,
  spheres: AuthorizedSphereService,
): void {
  mount(sphereRoutes.list, ({ query, credentials }) =>
    spheres.list(query, credentials),
  );
  mount(sphereRoutes.facets, ({ credentials }) => spheres.facets(credentials));
  mount(sphereRoutes.get, ({ params, credentials }) =>
    spheres.get(params.name, credentials),
  );
  mount(sphereRoutes.forTeam, ({ query, credentials }) =>
    spheres.getForTeam(canonicalRef(query.team), credentials),
  );
  mount(sphereRoutes.revisions, ({ params, query, credentials }) =>
    spheres.revisions({ ...query, ...params }, credentials),
  );
  mount(sphereRoutes.revision, ({ params, credentials }) =>
    spheres.revision(params, credentials),
  );
}
