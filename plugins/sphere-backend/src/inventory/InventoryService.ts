import type {
  InventoryPush,
  InventoryPushResult,
  InventorySourceList,
  JournalRecord,
  ResourceList,
  ResourceQuery,
  SphereUse,
} from '@dataops-sphere/plugin-sphere-common';
import type { ReadScope } from '../declarations/services';

/** The inventory, without any authorisation of its own. */
export interface InventoryService {
  /**
   * Takes over what a source knows, in one transaction. Throws InputError that names everything wrong with a push, and
   * ConflictError for one that is older than what is known.
   */
  push(
    source: string,
    push: InventoryPush,
    by: { readonly author: JournalRecord['actor'] },
  ): Promise<InventoryPushResult>;
  /** One page of the resources of visible spheres, and of those that no sphere covers where they are open to the caller. */
  list(
    query: ResourceQuery,
    scope: ReadScope & { readonly uncovered: 'visible' | 'hidden' },
  ): Promise<ResourceList>;
  sources(): Promise<InventorySourceList>;
  /** What a visible sphere uses; undefined for "not found or not visible". */
  use(name: string, scope: ReadScope): Promise<SphereUse | undefined>;
}
