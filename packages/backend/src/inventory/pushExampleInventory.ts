import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { SphereApi } from '@dataops-sphere/plugin-sphere-common';
import { readExampleInventory } from './readExampleInventory';

/** What the inventory is pushed with. */
export interface PushExampleInventoryOptions {
  readonly client: Pick<SphereApi, 'getSphereFacets' | 'pushInventory'>;
  readonly getToken: () => Promise<string>;
  readonly directory: string;
  readonly clock: () => Date;
  readonly logger: LoggerService;
  /** Waits before the next try. */
  readonly pause: () => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * Pushes the inventory of the example organisation through the API, as seen now. Waits until there are spheres and the
 * groups that own them, because a fresh start has neither. Does not throw: a demo without resources still runs.
 */
export async function pushExampleInventory(
  options: PushExampleInventoryOptions,
): Promise<void> {
  const { logger, directory, clock, client, getToken } = options;
  try {
    if (!(await untilSpheresAreThere(options))) return;
    const inventories = await readExampleInventory(directory, clock());
    for (const { source, push } of inventories) {
      const token = await getToken();
      await client.pushInventory(source, push, { token });
    }
    logger.info(
      `Pushed the example inventory of ${inventories.length} sources`,
    );
  } catch (error) {
    logger.warn(
      `The example inventory could not be pushed: ${stringifyError(error)}`,
    );
  }
}

/** False when the backend stops before. */
async function untilSpheresAreThere(
  options: PushExampleInventoryOptions,
): Promise<boolean> {
  const { pause, signal } = options;
  while (!signal.aborted) {
    if (await areSpheresThere(options)) return true;
    await pause();
  }
  return false;
}

async function areSpheresThere({
  client,
  getToken,
  logger,
}: PushExampleInventoryOptions): Promise<boolean> {
  try {
    const { platformOwners } = await client.getSphereFacets({
      token: await getToken(),
    });
    return platformOwners.length > 0 && platformOwners.every(o => o.known);
  } catch (error) {
    logger.debug(`No spheres yet: ${stringifyError(error)}`);
    return false;
  }
}
