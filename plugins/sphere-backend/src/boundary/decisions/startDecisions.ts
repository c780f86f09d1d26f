import { performance } from 'node:perf_hooks';
import type {
  HttpAuthService,
  HttpRouterService,
  LifecycleService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { BoundaryKindRegistry } from '@dataops-sphere/plugin-sphere-common';
import type { SphereDecisionHub } from '@dataops-sphere/plugin-sphere-node';
import type { Knex } from 'knex';
import type { Membership } from '../../membership/Membership';
import { AuthorizedDecisionService } from '../../permissions/AuthorizedDecisionService';
import { DecisionScopes } from '../../permissions/DecisionScopes';
import type { SphereAccess } from '../../permissions/SphereAccess';
import { createInProcessDecisions } from './createInProcessDecisions';
import { DecisionIndex } from './DecisionIndex';
import { DecisionMetrics } from './DecisionMetrics';
import { createDecisionRouter, openDecisionRoutes } from './decisionRouter';
import { DecisionService } from './DecisionService';
import { pollIndex } from './pollIndex';

/** How decisions follow the database, in milliseconds. */
export interface DecisionOptions {
  readonly poll: number;
  readonly maxStale: number;
}

/** What decisions are started with. */
export interface DecisionDeps {
  readonly knex: Knex;
  readonly kinds: BoundaryKindRegistry;
  readonly membership: Membership;
  readonly logger: LoggerService;
  readonly lifecycle: LifecycleService;
  readonly metrics: MetricsService;
  readonly httpAuth: HttpAuthService;
  readonly httpRouter: HttpRouterService;
  readonly decisionHub: SphereDecisionHub;
  readonly clock: () => Date;
}

const uptime = () => performance.now();

/** Reads all spheres and begins to follow their changes. Rejects when they cannot be read. */
export async function startDecisionIndex(
  deps: DecisionDeps,
  options: DecisionOptions,
): Promise<{ index: DecisionIndex; metrics: DecisionMetrics }> {
  const metrics = new DecisionMetrics(deps.metrics);
  const index = new DecisionIndex({ ...deps, observer: metrics, uptime });
  const startedAt = uptime();
  await index.load();
  deps.logger.info(
    `Decisions are ready for ${index.size} spheres after ${Math.round(
      uptime() - startedAt,
    )} ms`,
  );
  metrics.watch(index);
  pollIndex(index, { interval: options.poll, lifecycle: deps.lifecycle });
  return { index, metrics };
}

/** Opens the doors: the HTTP routes, and the hub for the other plugins of this process. */
export function serveDecisions(
  deps: DecisionDeps,
  parts: {
    readonly index: DecisionIndex;
    readonly metrics: DecisionMetrics;
    readonly access: SphereAccess;
    readonly options: DecisionOptions;
  },
): void {
  const { membership, kinds, httpAuth, httpRouter, clock } = deps;
  const { index, metrics, access, options } = parts;
  const decisions = new AuthorizedDecisionService(
    new DecisionService({
      spheres: index,
      membership,
      kinds,
      now: () => clock().getTime(),
      maxStale: options.maxStale,
      observer: metrics,
    }),
    new DecisionScopes({ access, membership, uptime }),
  );
  openDecisionRoutes(httpRouter);
  httpRouter.use(createDecisionRouter({ httpAuth, decisions }));
  deps.decisionHub.provide(createInProcessDecisions(decisions));
}
