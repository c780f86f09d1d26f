import {
  resourceQuotaSchema,
  type Manifest,
} from '../../import/kubernetes/manifest';
import {
  amountsOf,
  readQuotaValues,
  smallestOfEach,
  type Quantities,
} from '../../import/kubernetes/quotaValues';
import type { Outcome, SkipReason } from '../../report/Outcome';
import type { Picked, Place } from './harvestKubernetes';

/** One resource per namespace: what its quotas reserve. Of several quotas in a namespace the smallest number counts. */
export function quotaResources(
  manifests: readonly Manifest[],
  place: Place,
): Picked {
  const outcomes: Outcome[] = [];
  const byNamespace = new Map<string, Quantities>();
  for (const manifest of manifests) {
    if (manifest.kind !== 'ResourceQuota') continue;
    const { namespace } = manifest;
    const what = 'ResourceQuota';
    const name = `${namespace}/${manifest.name}`;
    const skipped = problemOf(manifest);
    if (skipped) {
      outcomes.push({ what, name, skipped });
      continue;
    }
    const { values } = readQuotaValues(manifest, name);
    if (values.size === 0) {
      outcomes.push({ what, name, skipped: 'no-value' });
      continue;
    }
    outcomes.push({ what, name });
    const before = byNamespace.get(namespace);
    byNamespace.set(namespace, smallestOfEach(before, values));
  }
  return {
    outcomes,
    resources: [...byNamespace].map(([namespace, values]) => ({
      kind: 'workload-quota',
      attributes: {
        cluster: place.cluster,
        namespace,
        ...place.environmentOf(namespace),
      },
      amounts: amountsOf(values),
      ...place.ownerOf(namespace),
    })),
  };
}

function problemOf({
  apiVersion,
  body,
  namespace,
}: Manifest): SkipReason | undefined {
  if (apiVersion !== 'v1') return 'unsupported-version';
  const parsed = resourceQuotaSchema.safeParse(body);
  if (!parsed.success || namespace === '') return 'malformed';
  const { scopes, scopeSelector } = parsed.data.spec;
  return scopes?.length || scopeSelector ? 'quota-scoped' : undefined;
}
