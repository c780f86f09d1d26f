import {
  contentHash,
  type InventoryPush,
  type InventoryPushResult,
  type InventorySourceList,
  type JournalRecord,
  type ResourceList,
  type ResourceQuery,
  type SphereUse,
} from '@dataops-sphere/plugin-sphere-common';
import type { ReadScope } from '../declarations/services';
import { createCounter } from '../declarations/spheres/createCounter';
import type { InventoryService } from './InventoryService';
import { applyPush } from './push/applyPush';
import { checkPush } from './push/checkPush';
import {
  listResources,
  type ResourceReadContext,
  type ResourceScope,
} from './read/listResources';
import { listSources } from './read/listSources';
import { readSphereUse } from './read/readSphereUse';
import { settleInventory } from './settle/settleInventory';
import type { InventoryContext } from './types';

/** The inventory over the database. */
export class DatabaseInventoryService implements InventoryService {
  readonly #context: ResourceReadContext;
  #settling: Promise<void> = Promise.resolve();

  constructor(options: Omit<InventoryContext, 'kindsHash'>) {
    this.#context = {
      ...options,
      kindsHash: contentHash([...options.kinds.values()]),
      count: createCounter(),
    };
  }

  async push(
    source: string,
    push: InventoryPush,
    by: { readonly author: JournalRecord['actor'] },
  ): Promise<InventoryPushResult> {
    const { kinds, clock, onCommitted } = this.#context;
    const checked = checkPush(push, { source, kinds, now: clock() });
    const applied = await applyPush(checked, by.author, this.#context);
    if (applied.uids.length > 0) await onCommitted(applied.uids);
    if (applied.left > 0) await this.settle();
    return applied.result;
  }

  async list(
    query: ResourceQuery,
    scope: ResourceScope,
  ): Promise<ResourceList> {
    return listResources(query, scope, this.#context);
  }

  async sources(): Promise<InventorySourceList> {
    return listSources(this.#context);
  }

  async use(name: string, scope: ReadScope): Promise<SphereUse | undefined> {
    return readSphereUse(name, scope, this.#context);
  }

  /**
   * Follows what was declared and how the groups are by now. To be called after a change of either, and now and then in
   * case that a process ended before it did; calls within this process take turns.
   */
  async settle(): Promise<void> {
    const settled = this.#settling.then(() => settleInventory(this.#context));
    this.#settling = settled.catch(() => undefined);
    return settled;
  }
}
