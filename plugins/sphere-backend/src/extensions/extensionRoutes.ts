import {
  extensionBulkResultSchema,
  extensionBulkSchema,
  extensionCommandSchema,
  extensionDetailSchema,
  extensionListQuerySchema,
  extensionListSchema,
  extensionPreviewRequestSchema,
  extensionPreviewSchema,
  extensionSubmissionSchema,
  ownAbsenceSchema,
  sphereAdminPermission,
  sphereExtensionDecidePermission,
  sphereExtensionRequestPermission,
  sphereReadPermission,
  sphereTeamSchema,
} from '@dataops-sphere/plugin-sphere-common';
import { z } from 'zod/v4';
import { apiRoute } from '../http/ApiRoute';
import type { RouteMount } from '../http/createRouteMount';
import { noParameters } from '../http/noParameters';
import {
  teamConfirmationResultSchema,
  teamConfirmationSchema,
} from './identity/teamConfirmation';
import type { AuthorizedExtensionService } from '../permissions/AuthorizedExtensionService';

const tag = 'Extensions';
/** Of one request or command, in bytes: the texts and lists in it have limits of their own. */
const MAX_COMMAND_BYTES = 32 * 1024;
const MAX_BULK_BYTES = 128 * 1024;
const byName = z.strictObject({ name: z.string() });
const byId = z.strictObject({ id: z.uuid('expected the id of a request') });
const read = (queryType: string) =>
  ({ eventId: 'extension-fetch', severityLevel: 'low', queryType } as const);
const write = (eventId: string) =>
  ({ eventId, severityLevel: 'medium' } as const);
const votesAndAnswers = [
  sphereExtensionRequestPermission,
  sphereExtensionDecidePermission,
  sphereAdminPermission,
];

/** The routes of requests for more room, and of what becomes of them. */
export const extensionRoutes = {
  preview: apiRoute({
    method: 'post',
    path: '/v1/spheres/{name}/extension-preview',
    operationId: 'previewExtension',
    tag,
    summary:
      'What a request would do, who answers it by when, and what stands against it; changes nothing',
    permissions: [sphereReadPermission],
    params: byName,
    query: noParameters,
    body: { schema: extensionPreviewRequestSchema, limit: MAX_COMMAND_BYTES },
    response: extensionPreviewSchema,
    errors: [400, 404, 413],
    audit: read('preview'),
  }),
  submit: apiRoute({
    method: 'post',
    path: '/v1/spheres/{name}/extension-requests',
    operationId: 'submitExtension',
    tag,
    summary: 'File a request; the same key again answers with the same request',
    permissions: [sphereExtensionRequestPermission],
    params: byName,
    query: noParameters,
    body: { schema: extensionSubmissionSchema, limit: MAX_COMMAND_BYTES },
    response: extensionDetailSchema,
    errors: [400, 403, 404, 409, 413],
    audit: write('extension-submit'),
  }),
  list: apiRoute({
    method: 'get',
    path: '/v1/extension-requests',
    operationId: 'listExtensions',
    tag,
    summary:
      'One page of requests and extensions, with how many wait for whom, and the own absence',
    permissions: [sphereReadPermission],
    params: noParameters,
    query: extensionListQuerySchema,
    response: extensionListSchema,
    errors: [400],
    audit: read('list'),
  }),
  get: apiRoute({
    method: 'get',
    path: '/v1/extension-requests/{id}',
    operationId: 'getExtension',
    tag,
    summary: 'A request with everything that its page shows',
    permissions: [sphereReadPermission],
    params: byId,
    query: noParameters,
    response: extensionDetailSchema,
    errors: [400, 404],
    audit: read('request'),
  }),
  act: apiRoute({
    method: 'post',
    path: '/v1/extension-requests/{id}/commands',
    operationId: 'actOnExtension',
    tag,
    summary:
      'Vote, answer, edit, withdraw, give back …, for the version that was looked at',
    permissions: votesAndAnswers,
    params: byId,
    query: noParameters,
    body: { schema: extensionCommandSchema, limit: MAX_COMMAND_BYTES },
    response: extensionDetailSchema,
    errors: [400, 403, 404, 409, 413],
    audit: write('extension-command'),
  }),
  actOnAll: apiRoute({
    method: 'post',
    path: '/v1/extension-commands',
    operationId: 'actOnExtensions',
    tag,
    summary:
      'Several commands, each decided by itself by the same rule as alone',
    permissions: votesAndAnswers,
    params: noParameters,
    query: noParameters,
    body: { schema: extensionBulkSchema, limit: MAX_BULK_BYTES },
    response: extensionBulkResultSchema,
    errors: [400, 413],
    audit: write('extension-commands'),
  }),
  team: apiRoute({
    method: 'get',
    path: '/v1/spheres/{name}/team',
    operationId: 'getSphereTeam',
    tag,
    summary: 'The people of a sphere, and who reviews what',
    permissions: [sphereReadPermission],
    params: byName,
    query: noParameters,
    response: sphereTeamSchema,
    errors: [400, 404],
    audit: read('team'),
  }),
  confirmTeams: apiRoute({
    method: 'post',
    path: '/v1/team-identity/confirm',
    operationId: 'confirmTeams',
    tag,
    summary:
      'Confirm, as platform owner or admin, that teams are who they were though their groups were registered anew',
    permissions: [sphereExtensionDecidePermission, sphereAdminPermission],
    params: noParameters,
    query: noParameters,
    body: { schema: teamConfirmationSchema, limit: MAX_BULK_BYTES },
    response: teamConfirmationResultSchema,
    errors: [400, 403, 413],
    audit: write('team-confirm'),
  }),
  ownAbsence: apiRoute({
    method: 'get',
    path: '/v1/own-absence',
    operationId: 'getOwnAbsence',
    tag,
    summary: 'When the caller is away, and who stands in',
    permissions: [sphereExtensionDecidePermission],
    params: noParameters,
    query: noParameters,
    response: ownAbsenceSchema,
    errors: [400, 403],
    audit: read('absence'),
  }),
  setOwnAbsence: apiRoute({
    method: 'put',
    path: '/v1/own-absence',
    operationId: 'setOwnAbsence',
    tag,
    summary: 'State, change or take back when the caller is away',
    permissions: [sphereExtensionDecidePermission],
    params: noParameters,
    query: noParameters,
    body: { schema: ownAbsenceSchema, limit: MAX_COMMAND_BYTES },
    response: ownAbsenceSchema,
    errors: [400, 403, 413],
    audit: write('absence-set'),
  }),
};

/** Puts the routes of extensions into the router. */
export function mountExtensionRoutes(
  mount: RouteMount,
  extensions: AuthorizedExtensionService,
): void {
  mount(extensionRoutes.preview, async ({ params, body, credentials }) =>
    extensions.preview(params.name, await body(), credentials),
  );
  mount(extensionRoutes.submit, async ({ params, body, credentials }) =>
    extensions.submit(params.name, await body(), credentials),
  );
  mount(extensionRoutes.list, ({ query, credentials }) =>
    extensions.list(query, credentials),
  );
  mount(extensionRoutes.get, ({ params, credentials }) =>
    extensions.get(params.id, credentials),
  );
  mount(extensionRoutes.act, async ({ params, body, credentials }) =>
    extensions.act(params.id, await body(), credentials),
  );
  mount(extensionRoutes.actOnAll, async ({ body, credentials }) =>
    extensions.actOnAll(await body(), credentials),
  );
  mount(extensionRoutes.team, ({ params, credentials }) =>
    extensions.team(params.name, credentials),
  );
  mount(extensionRoutes.confirmTeams, async ({ body, credentials }) =>
    extensions.confirmTeams(await body(), credentials),
  );
  mount(extensionRoutes.ownAbsence, ({ credentials }) =>
    extensions.ownAbsence(credentials),
  );
  mount(extensionRoutes.setOwnAbsence, async ({ body, credentials }) =>
    extensions.setOwnAbsence(await body(), credentials),
  );
}
