import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import createPromiseRouter from 'express-promise-router';
import { mountLibraryRoutes } from '../declarations/library/libraryRoutes';
import { mountSourceRoutes } from '../declarations/sources/sourceRoutes';
import { mountSphereRoutes } from '../declarations/spheres/sphereRoutes';
import { mountInventoryRoutes } from '../inventory/inventoryRoutes';
import { mountJournalRoutes } from '../journal/journalRoutes';
import type { AuthorizedInventoryService } from '../permissions/AuthorizedInventoryService';
import type { AuthorizedJournalService } from '../permissions/AuthorizedJournalService';
import type { AuthorizedLibraryService } from '../permissions/AuthorizedLibraryService';
import type { AuthorizedSourceService } from '../permissions/AuthorizedSourceService';
import type { AuthorizedSphereService } from '../permissions/AuthorizedSphereService';
import { apiDocumentRoute } from './apiRoutes';
import { createApiDocument } from './createApiDocument';
import { createRouteMount } from './createRouteMount';

/** What the HTTP API is served from. */
export interface RouterOptions {
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
  readonly spheres: AuthorizedSphereService;
  readonly library: AuthorizedLibraryService;
  readonly sources: AuthorizedSourceService;
  readonly journal: AuthorizedJournalService;
  readonly inventory: AuthorizedInventoryService;
}

/** The HTTP API below `/api/sphere`. */
export function createRouter(options: RouterOptions): Router {
  const { httpAuth, auditor, spheres, library, sources } = options;
  const { journal, inventory } = options;
  const router = createPromiseRouter();
  const mount = createRouteMount({ router, httpAuth, auditor });
  mountSphereRoutes(mount, spheres);
  mountLibraryRoutes(mount, library);
  mountSourceRoutes(mount, sources);
  mountJournalRoutes(mount, journal);
  mountInventoryRoutes(mount, inventory);

  const document = { ...createApiDocument() };
  mount(apiDocumentRoute, async () => document);
  return router;
}
