import { InputError } from '@backstage/errors';
import {
  MAX_PUSH_BYTES,
  MAX_PUSHED_RESOURCES,
  type InventoryPush,
  type PushedResource,
} from '@dataops-sphere/plugin-sphere-common';
import type { Harvest } from './readPushes';

/** Room for what stands around the resources, and for texts that grow on their way. */
const MAX_BYTES = MAX_PUSH_BYTES * 0.9;

export type PushPlan = {
  readonly mode: 'full' | 'delta';
  /** Of a full push; for a delta the one that it builds on, if that is to be checked. */
  readonly generation?: number;
  /** UTC instant, ISO 8601. */
  readonly observedAt: string;
  readonly complete: readonly string[];
};

/** Cuts what a source knows into pushes that a backend accepts; the parts of a full one share a generation. */
export function planPushes(
  { resources, removed }: Pick<Harvest, 'resources' | 'removed'>,
  plan: PushPlan,
): InventoryPush[] {
  const { mode, generation, observedAt, complete } = plan;
  const parts = inParts(resources);
  if (mode === 'delta') return planDelta(parts, removed, plan);
  if (removed.length > 0) {
    throw new InputError(
      'expected --delta, because the files name resources to remove',
    );
  }
  return parts.map((part, at) => ({
    mode,
    ...(generation !== undefined && { generation }),
    observedAt,
    ...(at < parts.length - 1 && { more: true }),
    ...(complete.length > 0 && { complete: [...complete] }),
    resources: [...part],
  }));
}

function planDelta(
  parts: readonly (readonly PushedResource[])[],
  removed: Harvest['removed'],
  { observedAt, generation }: PushPlan,
): InventoryPush[] {
  const count = Math.max(
    parts.length,
    Math.ceil(removed.length / MAX_PUSHED_RESOURCES),
  );
  return Array.from({ length: count }, (_, at) => {
    const from = at * MAX_PUSHED_RESOURCES;
    const gone = removed.slice(from, from + MAX_PUSHED_RESOURCES);
    return {
      mode: 'delta' as const,
      ...(generation !== undefined && { generation }),
      observedAt,
      resources: [...(parts[at] ?? [])],
      ...(gone.length > 0 && { removed: [...gone] }),
    };
  });
}

/** Parts within the limits of one push; one empty part where there is nothing. */
function inParts(
  resources: readonly PushedResource[],
): (readonly PushedResource[])[] {
  const parts: PushedResource[][] = [[]];
  let bytes = 0;
  for (const resource of resources) {
    const size = Buffer.byteLength(JSON.stringify(resource)) + 1;
    const last = parts[parts.length - 1];
    const isFull = last.length === MAX_PUSHED_RESOURCES;
    if (last.length > 0 && (isFull || bytes + size > MAX_BYTES)) {
      parts.push([resource]);
      bytes = size;
    } else {
      last.push(resource);
      bytes += size;
    }
  }
  return parts;
}
