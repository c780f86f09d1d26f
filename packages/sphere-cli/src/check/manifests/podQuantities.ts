import {
  addQuantities,
  maxQuantity,
  parseQuantity,
  timesQuantity,
  type Quantity,
} from '../../import/kubernetes/quantity';
import {
  dimensionOf,
  type Quantities,
} from '../../import/kubernetes/quotaValues';
import type { Container, PodSpec, Workload } from './workloadSchema';

/**
 * What a workload requests in all, by limit dimension; `undefined` when one of its quantities cannot be read. As in
 * Kubernetes: a limit without a request is the request as well, and a pod needs the sum of its containers, or what its
 * largest init container needs, whichever is more.
 */
export function workloadQuantities(
  { pod, claims }: Workload,
  replicas: number,
): Quantities | undefined {
  const ofPod = podQuantities(pod);
  const ofClaims = claims.map(claim => claimQuantities(claim ?? {}));
  const parts = [ofPod, ...ofClaims];
  if (parts.some(part => part === undefined)) return undefined;
  const each = parts.reduce<Quantities>(
    (sum, part) => merge(sum, part ?? new Map(), addQuantities),
    new Map(),
  );
  const all = new Map(
    [...each].map(([name, quantity]) => [
      name,
      timesQuantity(quantity, replicas),
    ]),
  );
  return all.set('pods', whole(replicas));
}

function podQuantities(pod: PodSpec): Quantities | undefined {
  const init = pod.initContainers ?? [];
  const beside = init.filter(c => c.restartPolicy === 'Always');
  const before = init.filter(c => c.restartPolicy !== 'Always');
  const running = [...pod.containers, ...beside].map(containerQuantities);
  const starting = before.map(containerQuantities);
  if ([...running, ...starting].some(q => q === undefined)) return undefined;
  const sum = combine(running, addQuantities);
  return merge(sum, combine(starting, maxQuantity), maxQuantity);
}

function containerQuantities({ resources }: Container): Quantities | undefined {
  const limits = resources?.limits ?? {};
  const requests = { ...limits, ...resources?.requests };
  const named = [
    ...Object.entries(requests).map(
      ([name, value]) => [`requests.${name}`, value] as const,
    ),
    // Extended resources such as GPUs have a quota for requests only
    ...Object.entries(limits)
      .filter(([name]) => !name.includes('/'))
      .map(([name, value]) => [`limits.${name}`, value] as const),
  ];
  return readAll(named);
}

function claimQuantities(
  requests: Readonly<Record<string, unknown>>,
): Quantities | undefined {
  return readAll([
    ...Object.entries(requests).map(
      ([name, value]) => [`requests.${name}`, value] as const,
    ),
    ['persistentvolumeclaims', 1],
  ]);
}

function readAll(
  named: readonly (readonly [string, unknown])[],
): Quantities | undefined {
  const found = new Map<string, Quantity>();
  for (const [name, value] of named) {
    const quantity = parseQuantity(value);
    if (!quantity) return undefined;
    found.set(dimensionOf(name), quantity);
  }
  return found;
}

type Combine = (a: Quantity, b: Quantity) => Quantity;

function combine(
  list: readonly (Quantities | undefined)[],
  how: Combine,
): Quantities {
  return list.reduce<Quantities>(
    (all, one) => merge(all, one ?? new Map(), how),
    new Map(),
  );
}

function merge(a: Quantities, b: Quantities, how: Combine): Quantities {
  const merged = new Map(a);
  for (const [name, quantity] of b) {
    const other = merged.get(name);
    merged.set(name, other ? how(other, quantity) : quantity);
  }
  return merged;
}

function whole(n: number): Quantity {
  return { numerator: BigInt(n), denominator: 1n };
}
