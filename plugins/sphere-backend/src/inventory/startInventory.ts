import type {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { InputError, stringifyError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CATALOG_INVENTORY_SOURCE,
  type BoundaryKindRegistry,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import type { Membership } from '../membership/Membership';
import type { WatchJob } from '../outbox/Heartbeats';
import { CatalogInventory } from './catalog/CatalogInventory';
import { allMappings } from './catalog/CatalogMapping';
import { readCatalogResources } from './catalog/readCatalogResources';
import { DatabaseInventoryService } from './DatabaseInventoryService';
import type { InventoryOptions } from './readInventoryOptions';
import { createSettlingRequests, scheduleSettling } from './scheduleSettling';

/** What the inventory is started with. */
export interface InventoryDeps {
  readonly knex: Knex;
  readonly logger: LoggerService;
  readonly clock: () => Date;
  readonly membership: Membership;
  readonly kinds: BoundaryKindRegistry;
  readonly catalog: CatalogService;
  readonly auth: AuthService;
  readonly scheduler: SchedulerService;
  /** Called around each settling by the scheduler. */
  readonly watchSettling?: WatchJob;
}

/** Makes the inventory over the database, and the way to have it follow changes in the background. */
export function createInventory(
  deps: InventoryDeps,
  options: InventoryOptions,
  onCommitted: (uids: readonly string[]) => void | Promise<void>,
) {
  const { logger } = deps;
  const inventory = new DatabaseInventoryService({
    ...deps,
    maxAgeOf: options.maxAgeOf,
    onCommitted: async uids => {
      try {
        await onCommitted(uids);
      } catch (error) {
        // What is committed stays, whoever hears of it.
        logger.warn(
          `A committed change of the inventory could not be passed on: ${stringifyError(
            error,
          )}`,
        );
      }
    },
  });
  const settle = () => inventory.settle();
  return { inventory, requestSettling: createSettlingRequests(settle, logger) };
}

/** Schedules what keeps the inventory up to date: settling, and the Resources of the catalog. */
export async function scheduleInventory(
  deps: InventoryDeps,
  options: InventoryOptions,
  inventory: DatabaseInventoryService,
): Promise<void> {
  const { scheduler, logger, clock, kinds } = deps;
  const { watchSettling: watch = job => job() } = deps;
  const settle = () => watch(() => inventory.settle());
  await scheduleSettling({ scheduler, settle });
  const { state, schedule } = options.catalog;
  if (state === 'off') return;
  const unknown = options.catalog.mappings.find(m => !kinds.has(m.kind));
  if (unknown) {
    throw new InputError(
      `Expected a registered kind in sphere.inventory.catalog.mappings, got '${unknown.kind}'`,
    );
  }
  const mappings = allMappings(options.catalog.mappings, kinds.values());
  const catalogInventory = new CatalogInventory({
    read: () => readCatalogResources({ ...deps, mappings }),
    mappings,
    inventory,
    logger,
    clock,
  });
  await scheduler.scheduleTask({
    ...schedule,
    id: `inventory-${CATALOG_INVENTORY_SOURCE}`,
    fn: async () => {
      try {
        await catalogInventory.refresh();
      } catch (error) {
        logger.warn(
          `The resources of the catalog could not be taken over, those known stay: ${stringifyError(
            error,
          )}`,
        );
      }
    },
  });
}
