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
import { durationToMilliseconds } from '@backstage/types';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { BoundaryKind } from '@dataops-sphere/plugin-sphere-common';
import type { SphereDecisionHub } from '@dataops-sphere/plugin-sphere-node';
import { createKinds } from './boundary/createKinds';
import type { DecisionIndex } from './boundary/decisions/DecisionIndex';
import {
  serveDecisions,
  startDecisionIndex,
} from './boundary/decisions/startDecisions';
import { applyMigrations } from './database/applyMigrations';
import {
  createDeclarationServices,
  type DeclarationServices,
  type DeclarationServicesOptions,
} from './declarations/createDeclarationServices';
import { FileSourceReader } from './declarations/sources/FileSourceReader';
import { scheduleScans } from './declarations/sources/scheduleScans';
import { UrlSourceReader } from './declarations/sources/UrlSourceReader';
import { startClock } from './extensions/clock/startClock';
import {
  createExtensions,
  type ExtensionDeps,
} from './extensions/createExtensions';
import { eraseCalls } from './extensions/store/eraseCalls';
import { createRouter } from './http/createRouter';
import { createInventory, scheduleInventory } from './inventory/startInventory';
import { publishChanges } from './journal/publishChanges';
import { createMembership } from './membership/createMembership';
import { scheduleMembershipRefresh } from './membership/scheduleMembershipRefresh';
import { Heartbeats } from './outbox/Heartbeats';
import { DatabaseOperationsService } from './outbox/OperationsService';
import type { PokeOutbox } from './outbox/pollOutbox';
import { startOutbox } from './outbox/startOutbox';
import { createAuthorizedServices } from './permissions/createAuthorizedServices';
import { createSimulation } from './simulation/createSimulation';
import type { SphereSimulation } from './simulation/sphereSimulationExtensionPoint';
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
  readonly notifications: NotificationService;
  readonly permissions: PermissionsService;
  readonly permissionsRegistry: PermissionsRegistryService;
  readonly scheduler: SchedulerService;
  readonly signals: SignalsService;
  readonly urlReader: UrlReaderService;
  readonly userInfo: UserInfoService;
  /** The present, to declarations, requests and decisions. */
  readonly clock: () => Date;
  /** Called when everything runs. */
  readonly onStarted: (simulation: SphereSimulation) => void;
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
  const { inventory, extensions, operations } = room;
  const authorized = createAuthorizedServices({
    ...deps,
    services,
    inventory,
    extensions,
    operations,
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

  const sweep = await scheduleJobs(deps, options, {
    ...room,
    membership,
    services,
  });
  deps.onStarted(createSimulation({ extensions, membership, sweep }));
}

async function scheduleJobs(
  deps: SphereDeps,
  options: SphereOptions,
  room: Omit<Awaited<ReturnType<typeof createServices>>, 'decisions'>,
): Promise<() => Promise<void>> {
  const { membership, services, identities, clockDeps } = room;
  const { heartbeats } = clockDeps;
  await scheduleMembershipRefresh({
    ...deps,
    membership,
    refresh: options.membership.refresh,
    watch: heartbeats.watch(
      'membership-refresh',
      durationToMilliseconds(options.membership.refresh),
    ),
    onChanged: async () => {
      room.requestSettling();
      await services.refreshGroupTitles();
      await identities.look();
    },
  });
  const watchScans = heartbeats.watch('declarations-scan', 60_000);
  await scheduleScans({
    ...deps,
    sources: options.sources,
    scan: due => watchScans(() => services.scanAll(due)),
  });
  const watchSettling = heartbeats.watch('inventory-settle', 300_000);
  const inventoryDeps = { ...room.inventoryDeps, watchSettling };
  await scheduleInventory(inventoryDeps, options.inventory, room.inventory);
  return startClock(clockDeps, {
    calendar: options.extensions.calendar,
    every: options.outbox.sweep,
  });
}

async function createServices(deps: SphereDeps, options: SphereOptions) {
  const knex = await deps.database.getClient();
  if (!deps.database.migrations?.skip) await applyMigrations(knex);
  const membership = await createMembership({
    ...deps,
    knex,
    trustedOrigins: options.membership.trustedOrigins,
    now: realTime,
  });
  const kinds = createKinds({
    config: options.boundaryKinds,
    module: deps.moduleKinds,
  });
  const decisionDeps = { ...deps, knex, membership, kinds: kinds.registry };
  const decisions = await startDecisionIndex(decisionDeps, options.decisions);
  const inventoryDeps = { ...decisionDeps, clock: realTime };
  const { inventory, requestSettling } = createInventory(
    inventoryDeps,
    options.inventory,
    () => decisions.index.refresh(),
  );
  const requests = await createRequests(decisionDeps, options, decisions.index);
  const services = createDeclarations(decisionDeps, options, {
    membership,
    kinds,
    onCommitted: async change => {
      await decisions.index.refresh();
      requestSettling();
      await requests.identities.look();
      requests.followDeclarations(change);
      publishChanges(change, deps);
    },
  });
  return {
    membership,
    services,
    inventory,
    ...requests,
    inventoryDeps,
    requestSettling,
    decisions: { ...decisions, deps: decisionDeps },
  };
}

function realTime(): Date {
  return new Date();
}

/** Declarations from the configured sources. */
function createDeclarations(
  deps: Pick<SphereDeps, 'logger' | 'urlReader'> &
    Pick<DeclarationServicesOptions, 'knex' | 'clock'>,
  { sources }: SphereOptions,
  room: Pick<
    DeclarationServicesOptions,
    'membership' | 'kinds' | 'onCommitted'
  >,
): DeclarationServices {
  return createDeclarationServices({
    ...room,
    knex: deps.knex,
    clock: deps.clock,
    logger: deps.logger,
    sources,
    readers: {
      file: new FileSourceReader(),
      url: new UrlSourceReader(deps.urlReader),
    },
  });
}

/** Requests for more room, what goes outward about them, and how both are doing. */
async function createRequests(
  deps: SphereDeps & Omit<ExtensionDeps, 'logger'>,
  options: SphereOptions,
  index: DecisionIndex,
) {
  const delivery: { poke: PokeOutbox } = { poke: () => undefined };
  const { address, ...room } = await createExtensions(
    deps,
    options.extensions,
    async () => {
      delivery.poke();
      await index.refresh();
    },
  );
  // Deliveries and jobs take real time, whatever the present of requests is.
  const real = { ...deps, clock: realTime };
  const outboxDeps = {
    ...real,
    heartbeats: new Heartbeats(real),
    address,
    eraseOlder: (before: string) => eraseCalls(deps.knex, before),
  };
  const { poke, metrics } = await startOutbox(outboxDeps, options.outbox);
  delivery.poke = poke;
  return {
    ...room,
    clockDeps: {
      ...outboxDeps,
      ...room,
      clock: deps.clock,
      onHandled: metrics.onHandled.bind(metrics),
    },
    operations: new DatabaseOperationsService({ ...outboxDeps, index, poke }),
  };
}
