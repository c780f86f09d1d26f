import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  CATALOG_INVENTORY_SOURCE,
  type InventoryPushResult,
} from '@dataops-sphere/plugin-sphere-common';
import type { InventoryService } from '../InventoryService';
import type { CatalogMapping } from './CatalogMapping';
import type { CatalogResources } from './readCatalogResources';

/** What the catalog is taken over with. */
export interface CatalogInventoryOptions {
  readonly read: () => Promise<CatalogResources>;
  readonly mappings: readonly CatalogMapping[];
  readonly inventory: Pick<InventoryService, 'push'>;
  readonly logger: LoggerService;
  readonly clock: () => Date;
}

/** How many of the resources that could not be mapped the log names. */
const MAX_NAMED = 5;

/** Takes the Resources of the catalog over, through the same door as every other source. */
export class CatalogInventory {
  readonly #options: CatalogInventoryOptions;
  #told = '';

  constructor(options: CatalogInventoryOptions) {
    this.#options = options;
  }

  /** Reads the catalog once. While it has nothing at all, what is known stays: it is only about to fill. */
  async refresh(): Promise<InventoryPushResult | undefined> {
    const { read, inventory, clock } = this.#options;
    const observedAt = clock().toISOString();
    const found = await read();
    this.#tell(found);
    if (found.state === 'empty') return undefined;
    return inventory.push(
      CATALOG_INVENTORY_SOURCE,
      {
        mode: 'full',
        observedAt,
        complete: this.#completeKinds(),
        resources: [...found.resources],
      },
      { author: { type: 'system', ref: 'sphere' } },
    );
  }

  #completeKinds(): string[] {
    const complete = this.#options.mappings.filter(m => m.complete);
    return [...new Set(complete.map(({ kind }) => kind))];
  }

  /** Says once what was left out, and again when it is something else. */
  #tell({ unmapped, otherTypes }: CatalogResources): void {
    const named = unmapped
      .slice(0, MAX_NAMED)
      .map(({ entityRef, reason }) => `${entityRef}: ${reason}`);
    const text = `${
      unmapped.length
    } resources of the catalog could not be mapped, and ${otherTypes} are of other types. ${named.join(
      '; ',
    )}`;
    if (text === this.#told || unmapped.length + otherTypes === 0) return;
    this.#told = text;
    this.#options.logger.info(text.trim());
  }
}
