import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import createPromiseRouter from 'express-promise-router';
import { mountLibraryRoutes } from '../declarations/library/libraryRoutes';
import { mountSourceRoutes } from '../declarations/sources/sourceRoutes';
import { mountSphereRoutes } from '../declarations/spheres/sphereRoutes';
import { mountExtensionRoutes } from '../extensions/extensionRoutes';
import { mountInventoryRoutes } from '../inventory/inventoryRoutes';
import { mountJournalRoutes } from '../journal/journalRoutes';
import { mountOperationsRoutes } from '../outbox/operationsRoutes';
import type { AuthorizedExtensionService } from '../permissions/AuthorizedExtensionService';
import type { AuthorizedInventoryService } from '../permissions/AuthorizedInventoryService';
import type { AuthorizedJournalService } from '../permissions/AuthorizedJournalService';
import type { AuthorizedLibraryService } from '../permissions/AuthorizedLibraryService';
import type { AuthorizedOperationsService } from '../permissions/AuthorizedOperationsService';
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
  readonly extensions: AuthorizedExtensionService;
  readonly operations: AuthorizedOperationsService;
}

/** The HTTP API below `/api/sphere`. */
export function createRouter(options: RouterOptions): Router {
  const { httpAuth, auditor, spheres, library, sources } = options;
  const { journal, inventory, extensions, operations } = options;
  const router = createPromiseRouter();
  const mount = createRouteMount({ router, httpAuth, auditor });
  mountSphereRoutes(mount, spheres);
  mountLibraryRoutes(mount, library);
  mountSourceRoutes(mount, sources);
  mountJournalRoutes(mount, journal);
  mountInventoryRoutes(mount, inventory);
  mountExtensionRoutes(mount, extensions);
  mountOperationsRoutes(mount, operations);

  const document = { ...createApiDocument() };
  mount(apiDocumentRoute, async () => document);
  return router;
}
