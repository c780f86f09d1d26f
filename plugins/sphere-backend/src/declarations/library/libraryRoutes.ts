import {
  librarySchema,
  sphereLibraryReadPermission,
} from '@dataops-sphere/plugin-sphere-common';
import { apiRoute } from '../../http/ApiRoute';
import type { RouteMount } from '../../http/createRouteMount';
import { noParameters } from '../../http/noParameters';
import type { AuthorizedLibraryService } from '../../permissions/AuthorizedLibraryService';

/** The route that reads the library. */
export const libraryRoutes = {
  get: apiRoute({
    method: 'get',
    path: '/v1/library',
    operationId: 'getLibrary',
    tag: 'Library',
    summary: 'Archetypes, checkpoint rules and boundary kinds, with their use',
    permissions: [sphereLibraryReadPermission],
    params: noParameters,
    query: noParameters,
    response: librarySchema,
    errors: [400, 403],
    audit: { eventId: 'library-fetch', severityLevel: 'low' },
  }),
};

/** Puts the route of the library into the router. */
export function mountLibraryRoutes(
  mount: RouteMount,
  library: AuthorizedLibraryService,
): void {
  mount(libraryRoutes.get, ({ credentials }) => library.library(credentials));
}
