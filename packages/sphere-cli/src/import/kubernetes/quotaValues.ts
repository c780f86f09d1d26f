import type { Outcome } from '../../report/Outcome';
import { resourceQuotaSchema, type Manifest } from './manifest';
import {
  minQuantity,
  parseQuantity,
  quantityIn,
  type Quantity,
} from './quantity';

export const QUOTA_VALUE = 'quota value';
const RESOURCE_NAME = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,62}$/;
const GIBIBYTE = 2n ** 30n;

/** Dimensions of the kind `workload-quota` that count in GiB; every other one counts in its base unit. */
const IN_GIBIBYTES: ReadonlySet<string> = new Set([
  'requests.memory',
  'limits.memory',
  'requests.storage',
]);

/** Names that Kubernetes documents as the same quota. */
const SAME_AS: Readonly<Record<string, string>> = {
  cpu: 'requests.cpu',
  memory: 'requests.memory',
  'requests.nvidia.com/gpu': 'nvidia.com/gpu',
};

/** Quantities by limit dimension. */
export type Quantities = ReadonlyMap<string, Quantity>;

/** The limit dimension for a resource name as quotas write it. */
export function dimensionOf(resource: string): string {
  return Object.hasOwn(SAME_AS, resource) ? SAME_AS[resource] : resource;
}

/** A quantity as a number in the unit of its dimension. */
export function amountIn(dimension: string, quantity: Quantity): number {
  const unit = IN_GIBIBYTES.has(dimension) ? GIBIBYTE : 1n;
  return quantityIn(quantity, unit);
}

/** Quantities as numbers in the units of their dimensions. */
export function amountsOf(quantities: Quantities): Record<string, number> {
  return Object.fromEntries(
    [...quantities].map(([dimension, quantity]) => [
      dimension,
      amountIn(dimension, quantity),
    ]),
  );
}

/** What a ResourceQuota says, with what became of each of its values. */
export function readQuotaValues(
  manifest: Manifest,
  name: string,
): { readonly values: Quantities; readonly outcomes: readonly Outcome[] } {
  const { hard } = resourceQuotaSchema.parse(manifest.body).spec;
  const outcomes: Outcome[] = [];
  const found = new Map<string, Quantity>();
  for (const [resource, text] of Object.entries(hard ?? {})) {
    const dimension = dimensionOf(resource);
    const quantity = parseQuantity(text);
    const valid = quantity && RESOURCE_NAME.test(dimension);
    outcomes.push({
      what: QUOTA_VALUE,
      name: `${name} ${resource}`,
      ...(!valid && { skipped: 'bad-quantity' as const }),
    });
    if (!valid) continue;
    const before = found.get(dimension);
    found.set(dimension, before ? minQuantity(before, quantity) : quantity);
  }
  return { values: found, outcomes };
}

/** Where several quotas hold in a namespace, the smallest number of each counts. */
export function smallestOfEach(
  before: Quantities = new Map(),
  more: Quantities,
): Map<string, Quantity> {
  const result = new Map(before);
  for (const [dimension, quantity] of more) {
    const other = result.get(dimension);
    result.set(dimension, other ? minQuantity(other, quantity) : quantity);
  }
  return result;
}
