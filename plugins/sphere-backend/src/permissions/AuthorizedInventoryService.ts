import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  CATALOG_INVENTORY_SOURCE,
  sphereInventoryReadPermission,
  sphereInventoryWritePermission,
  type InventoryPush,
  type InventoryPushResult,
  type InventorySourceList,
  type JournalRecord,
  type ResourceList,
  type ResourceQuery,
  type SphereUse,
} from '@dataops-sphere/plugin-sphere-common';
import type { InventoryService } from '../inventory/InventoryService';
import { canonicalRef } from '../membership/canonicalRef';
import type { SphereAccess } from './SphereAccess';

/** What the authorised inventory works with. */
export interface AuthorizedInventoryServiceOptions {
  readonly inventory: InventoryService;
  readonly access: SphereAccess;
  readonly auth: AuthService;
}

/**
 * The inventory for whoever holds the credentials: resources of the spheres that one may read, what no sphere covers for
 * whoever may read the inventory, and pushes for whoever may write it.
 */
export class AuthorizedInventoryService {
  readonly #options: AuthorizedInventoryServiceOptions;

  constructor(options: AuthorizedInventoryServiceOptions) {
    this.#options = options;
  }

  /** The body is read only from callers who may push. */
  async push(
    source: string,
    body: () => Promise<InventoryPush>,
    credentials: BackstageCredentials,
  ): Promise<InventoryPushResult> {
    const { inventory, access } = this.#options;
    await access.require(sphereInventoryWritePermission, credentials);
    if (source === CATALOG_INVENTORY_SOURCE) {
      throw new NotAllowedError(
        `Sphere fills the source '${source}' itself; push to one of another name`,
      );
    }
    const author = this.#authorOf(credentials);
    return inventory.push(source, await body(), { author });
  }

  async list(
    query: ResourceQuery,
    credentials: BackstageCredentials,
  ): Promise<ResourceList> {
    const { inventory, access } = this.#options;
    if (query.place === 'uncovered') {
      await access.require(sphereInventoryReadPermission, credentials);
    }
    const concernsAll =
      query.sphere === undefined &&
      query.entry === undefined &&
      query.place !== 'inside' &&
      query.place !== 'outside';
    const [scope, mayReadAll] = await Promise.all([
      access.readScope(credentials),
      concernsAll && access.allows(sphereInventoryReadPermission, credentials),
    ]);
    const uncovered = mayReadAll ? 'visible' : 'hidden';
    return inventory.list(query, { ...scope, uncovered });
  }

  async sources(
    credentials: BackstageCredentials,
  ): Promise<InventorySourceList> {
    const { inventory, access } = this.#options;
    await access.require(sphereInventoryReadPermission, credentials);
    return inventory.sources();
  }

  async use(
    name: string,
    credentials: BackstageCredentials,
  ): Promise<SphereUse> {
    const { inventory, access } = this.#options;
    const scope = await access.readScope(credentials);
    const use = await inventory.use(name, scope);
    if (use) return use;
    throw new NotFoundError(
      `The sphere '${name}' does not exist, or is not open to you`,
    );
  }

  #authorOf(credentials: BackstageCredentials): JournalRecord['actor'] {
    const { auth } = this.#options;
    if (auth.isPrincipal(credentials, 'user')) {
      const ref = canonicalRef(credentials.principal.userEntityRef);
      return { type: 'user', ref };
    }
    const ref = auth.isPrincipal(credentials, 'service')
      ? credentials.principal.subject
      : 'unknown';
    return { type: 'service', ref: ref.slice(0, 255) };
  }
}
