import type {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { ResponseError, stringifyError } from '@backstage/errors';
import type {
  DeferredEntity,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  MAX_PAGE_SIZE,
  SPHERE_EVENTS_TOPIC,
  type SphereApi,
  type SphereEventPayload,
  type SphereTopicPayload,
  type SphereSummary,
} from '@dataops-sphere/plugin-sphere-common';
import { sphereToEntity } from './sphereToEntity';

/** Above this many changed spheres, one full run is cheaper than asking for each. */
const MAX_DELTA = 50;

export interface SphereEntityProviderOptions {
  readonly client: SphereApi;
  readonly getToken: () => Promise<string>;
  readonly appBaseUrl: string;
  readonly events: EventsService;
  readonly logger: LoggerService;
  readonly schedule: SchedulerServiceTaskRunner;
}

/**
 * Puts every declared sphere into the catalog: changed ones as soon as the Sphere backend says so, all of them on a
 * schedule. A failed run leaves the catalog as it was.
 */
export class SphereEntityProvider implements EntityProvider {
  readonly #options: SphereEntityProviderOptions;
  #connection?: EntityProviderConnection;

  constructor(options: SphereEntityProviderOptions) {
    this.#options = options;
  }

  // INVARIANT: never renamed. The catalog deletes what an unknown provider left behind.
  getProviderName(): string {
    return 'SphereEntityProvider';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    const { schedule, events, logger } = this.#options;
    await schedule.run({
      id: this.getProviderName(),
      fn: () => this.#logged(() => this.replaceAll()),
    });
    await events.subscribe({
      id: this.getProviderName(),
      topics: [SPHERE_EVENTS_TOPIC],
      onEvent: async ({ eventPayload }) => {
        const change = eventPayload as SphereTopicPayload;
        if (change.type !== 'declarations.changed') return;
        logger.debug('The Sphere backend announced changed declarations');
        await this.#logged(() => this.applyChanges(change));
      },
    });
  }

  /** Makes the catalog's spheres those of the Sphere backend. */
  async replaceAll(): Promise<void> {
    const spheres: SphereSummary[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.#options.client.listSpheres(
        { limit: MAX_PAGE_SIZE, cursor },
        { token: await this.#options.getToken() },
      );
      spheres.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    await this.#connected().applyMutation({
      type: 'full',
      entities: spheres.map(sphere => this.#deferred(sphere)),
    });
  }

  /** Brings the named spheres up to date, and leaves the others alone. */
  async applyChanges({ spheres }: SphereEventPayload): Promise<void> {
    const names = [...new Set([...spheres.changed, ...spheres.removed])];
    if (names.length > MAX_DELTA) {
      await this.replaceAll();
      return;
    }
    const token = await this.#options.getToken();
    const added: DeferredEntity[] = [];
    const removed: { entityRef: string }[] = [];
    for (const name of names) {
      const sphere = await this.#find(name, token);
      if (sphere) added.push(this.#deferred(sphere));
      else removed.push({ entityRef: `sphere:default/${name}` });
    }
    await this.#connected().applyMutation({ type: 'delta', added, removed });
  }

  // What the event says may be older than what the backend has by now, so the backend is asked about removed ones too.
  async #find(name: string, token: string) {
    try {
      return await this.#options.client.getSphere(name, { token });
    } catch (error) {
      if (error instanceof ResponseError && error.statusCode === 404) {
        return undefined;
      }
      throw error;
    }
  }

  #deferred(sphere: SphereSummary): DeferredEntity {
    return {
      entity: sphereToEntity(sphere, this.#options.appBaseUrl),
      locationKey: this.getProviderName(),
    };
  }

  #connected(): EntityProviderConnection {
    if (!this.#connection) throw new Error('The catalog is not connected yet');
    return this.#connection;
  }

  async #logged(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#options.logger.warn(
        `Spheres in the catalog stay as they were, the next run tries again: ${stringifyError(
          error,
        )}`,
      );
    }
  }
}
