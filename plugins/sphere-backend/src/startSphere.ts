import type {
  AuditorService,
  AuthService,
  DatabaseService,
  HttpAuthService,
  HttpRouterService,
  LifecycleService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  RootConfigService,
  SchedulerService,
  UrlReaderService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { BoundaryKind } from '@dataops-sphere/plugin-sphere-common';
import type { SphereDecisionHub } from '@dataops-sphere/plugin-sphere-node';
import { createKinds } from './boundary/createKinds';
import {
  serveDecisions,
  startDecisionIndex,
} from './boundary/decisions/startDecisions';
import { applyMigrations } from './database/applyMigrations';
import { createDeclarationServices } from './declarations/createDeclarationServices';
import { FileSourceReader } from './declarations/sources/FileSourceReader';
import { scheduleScans } from './declarations/sources/scheduleScans';
import { UrlSourceReader } from './declarations/sources/UrlSourceReader';
import { createRouter } from './http/createRouter';
import { createInventory, scheduleInventory } from './inventory/startInventory';
import { publishChanges } from './journal/publishChanges';
import { createMembership } from './membership/createMembership';
import { scheduleMembershipRefresh } from './membership/scheduleMembershipRefresh';
import { createAuthorizedServices } from './permissions/createAuthorizedServices';
import { readSphereOptions, type SphereOptions } from './readSphereOptions';

/** What the plugin is started with. */
export interface SphereDeps {
  readonly auditor: AuditorService;
  readonly auth: AuthService;
  readonly catalog: CatalogService;
  readonly config: RootConfigService;
  readonly database: DatabaseService;
  readonly decisionHub: SphereDecisionHub;
  readonly events: EventsService;
  readonly httpAuth: HttpAuthService;
  readonly httpRouter: HttpRouterService;
  readonly lifecycle: LifecycleService;
  readonly logger: LoggerService;
  readonly metrics: MetricsService;
  readonly permissions: PermissionsService;
  readonly permissionsRegistry: PermissionsRegistryService;
  readonly scheduler: SchedulerService;
  readonly urlReader: UrlReaderService;
  readonly userInfo: UserInfoService;
  /** Kinds that modules have registered. */
  readonly moduleKinds: readonly BoundaryKind[];
}

/** Wires the rooms together. Throws when the configuration is wrong; a source that fails is no reason to. */
export async function startSphere(deps: SphereDeps): Promise<void> {
  const options = readSphereOptions(deps.config);
  const { membership, services, decisions, ...room } = await createServices(
    deps,
    options,
  );
  const { inventory, requestSettling } = room;
  const authorized = createAuthorizedServices({
    ...deps,
    services,
    inventory,
    membership,
    groupsFrom:
      options.membership.trustedOrigins.length > 0
        ? 'snapshot'
        : 'sign-in-and-snapshot',
  });
  deps.httpRouter.use(createRouter({ ...deps, ...authorized }));
  serveDecisions(decisions.deps, {
    ...decisions,
    access: authorized.access,
    options: options.decisions,
  });

  await scheduleMembershipRefresh({
    ...deps,
    membership,
    refresh: options.membership.refresh,
    onChanged: async () => {
      requestSettling();
      await services.refreshGroupTitles();
    },
  });
  await scheduleScans({
    ...deps,
    sources: options.sources,
    scan: services.scanAll,
  });
  await scheduleInventory(room.inventoryDeps, options.inventory, inventory);
}

async function createServices(deps: SphereDeps, options: SphereOptions) {
  const knex = await deps.database.getClient();
  if (!deps.database.migrations?.skip) await applyMigrations(knex);
  const clock = () => new Date();
  const membership = await createMembership({
    ...deps,
    knex,
    trustedOrigins: options.membership.trustedOrigins,
    now: clock,
  });
  const kinds = createKinds({
    config: options.boundaryKinds,
    module: deps.moduleKinds,
  });
  const decisionDeps = { ...deps, knex, membership, kinds: kinds.registry };
  const decisions = await startDecisionIndex(decisionDeps, options.decisions);
  const inventoryDeps = { ...decisionDeps, clock };
  const { inventory, requestSettling } = createInventory(
    inventoryDeps,
    options.inventory,
    () => decisions.index.refresh(),
  );
  const services = createDeclarationServices({
    knex,
    logger: deps.logger,
    clock,
    membership,
    kinds,
    sources: options.sources,
    readers: {
      file: new FileSourceReader(),
      url: new UrlSourceReader(deps.urlReader),
    },
    onCommitted: async change => {
      await decisions.index.refresh();
      requestSettling();
      publishChanges(change, deps);
    },
  });
  return {
    membership,
    services,
    inventory,
    inventoryDeps,
    requestSettling,
    decisions: { ...decisions, deps: decisionDeps },
  };
}
