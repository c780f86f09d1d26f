import {
  inventoryPushSchema,
  pushedResourceSchema,
  type PushedResource,
} from '@dataops-sphere/plugin-sphere-common';
import { parse } from 'yaml';
import { z } from 'zod/v4';
import { sortedUnique } from '../report/importReport';
import { countReads, type Outcome, type ReadCounts } from '../report/Outcome';

const RESOURCE = 'resource';

/** What a source knows, from whatever it was read. */
export type Harvest = {
  readonly resources: readonly PushedResource[];
  readonly removed: readonly { readonly kind: string; readonly id: string }[];
  /** Kinds that the input itself calls complete. */
  readonly complete: readonly string[];
  readonly read: ReadCounts;
  readonly outcomes: readonly Outcome[];
};

const pushSchema = inventoryPushSchema
  .pick({ complete: true, removed: true })
  .extend({ resources: z.array(z.unknown()) })
  .loose();
const shapeSchema = z.union([
  z.array(pushSchema).min(1),
  z.array(z.unknown()).transform(resources => [{ resources }]),
  pushSchema.transform(push => [push]),
]);

type Part = Partial<
  Pick<z.infer<typeof pushSchema>, 'complete' | 'removed'>
> & {
  readonly resources: readonly unknown[];
};

/**
 * Reads resources in the format of a push, JSON or YAML: one push, a list of pushes, or a list of resources. What is no
 * resource is counted and left out.
 */
export function readPushes(
  texts: readonly { readonly path: string; readonly text: string }[],
): Harvest {
  const outcomes: Outcome[] = [];
  const resources: PushedResource[] = [];
  const parts: Part[] = [];
  for (const { path, text } of texts) {
    const found = readParts(text);
    if (!found) {
      outcomes.push({ what: RESOURCE, name: path, skipped: 'unreadable' });
      continue;
    }
    parts.push(...found);
    found
      .flatMap(part => part.resources)
      .forEach((value, at) => {
        const parsed = pushedResourceSchema.safeParse(value);
        const name = `${path} resource ${at + 1}`;
        if (parsed.success) resources.push(parsed.data);
        outcomes.push({
          what: RESOURCE,
          name,
          ...(!parsed.success && { skipped: 'bad-resource' as const }),
        });
      });
  }
  return {
    resources,
    removed: parts.flatMap(part => part.removed ?? []),
    complete: sortedUnique(parts.flatMap(part => part.complete ?? [])),
    read: countReads(outcomes.map(o => o.what)),
    outcomes,
  };
}

function readParts(text: string): readonly Part[] | undefined {
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 100 });
  } catch {
    return undefined;
  }
  const parsed = shapeSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
