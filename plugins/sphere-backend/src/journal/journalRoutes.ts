import {
  journalListSchema,
  journalQuerySchema,
  journalVerificationSchema,
  sphereJournalReadPermission,
  sphereReadPermission,
} from '@dataops-sphere/plugin-sphere-common';
import { apiRoute } from '../http/ApiRoute';
import type { RouteMount } from '../http/createRouteMount';
import { noParameters } from '../http/noParameters';
import type { AuthorizedJournalService } from '../permissions/AuthorizedJournalService';

const tag = 'Journal';

/** The routes that read and verify the journal. */
export const journalRoutes = {
  list: apiRoute({
    method: 'get',
    path: '/v1/journal',
    operationId: 'listJournal',
    tag,
    summary:
      'One page of the journal, newest first; of one sphere for whoever may read it',
    permissions: [sphereJournalReadPermission, sphereReadPermission],
    params: noParameters,
    query: journalQuerySchema,
    response: journalListSchema,
    errors: [400, 403, 404],
    audit: {
      eventId: 'journal-fetch',
      severityLevel: 'low',
      queryType: 'list',
    },
  }),
  verify: apiRoute({
    method: 'get',
    path: '/v1/journal/verify',
    operationId: 'verifyJournal',
    tag,
    summary: 'Walk the whole chain, and name the first broken record',
    permissions: [sphereJournalReadPermission],
    params: noParameters,
    query: noParameters,
    response: journalVerificationSchema,
    errors: [400, 403],
    audit: {
      eventId: 'journal-fetch',
      severityLevel: 'low',
      queryType: 'verify',
    },
  }),
};

/** Puts the routes of the journal into the router. */
export function mountJournalRoutes(
  mount: RouteMount,
  journal: AuthorizedJournalService,
): void {
  mount(journalRoutes.list, ({ query, credentials }) =>
    journal.list(query, credentials),
  );
  mount(journalRoutes.verify, ({ credentials }) => journal.verify(credentials));
}
