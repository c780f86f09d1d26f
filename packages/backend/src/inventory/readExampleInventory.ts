import {
  inventoryPushSchema,
  type InventoryPush,
} from '@dataops-sphere/plugin-sphere-common';
import fs from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';

/** What one source of the example organisation knows. */
export interface ExampleInventory {
  readonly source: string;
  readonly push: InventoryPush;
}

/**
 * Reads the inventory of the example organisation: one file per source, named after it, in the format of a push. The
 * files say what there is, not when that was seen; that is told here. Throws for a file that is no push.
 */
export async function readExampleInventory(
  directory: string,
  observedAt: Date,
): Promise<readonly ExampleInventory[]> {
  const files = (await fs.readdir(directory))
    .filter(file => file.endsWith('.yaml'))
    .sort();
  return Promise.all(
    files.map(async file => {
      const content = parse(
        await fs.readFile(path.join(directory, file), 'utf8'),
      );
      const parsed = inventoryPushSchema.safeParse({
        ...content,
        observedAt: observedAt.toISOString(),
      });
      if (!parsed.success) {
        const [{ path: place, message }] = parsed.error.issues;
        throw new Error(
          `The inventory '${file}' is wrong at '${place.join(
            '.',
          )}': ${message}`,
        );
      }
      return { source: path.basename(file, '.yaml'), push: parsed.data };
    }),
  );
}
