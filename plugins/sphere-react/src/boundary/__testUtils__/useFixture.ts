import type {
  SphereResource,
  SphereUse,
} from '@dataops-sphere/plugin-sphere-common';

export const NOW = Date.parse('2026-11-23T12:00:00Z');

/** A namespace inside, seen an hour ago. */
export function resource(
  title: string,
  parts: Partial<SphereResource> = {},
): SphereResource {
  return {
    source: 'clusters',
    kind: 'kubernetes-namespace',
    family: 'Namespaces',
    id: `eu/${title}`,
    title,
    attributes: {},
    zone: 'inside',
    entry: 'kubernetes-namespace',
    observedAt: '2026-11-23T11:00:00Z',
    stale: false,
    ...parts,
  };
}

/** So many namespaces used, `inside` of them among the resources, and those that are given. */
export function namespacesInUse(
  used: number | undefined,
  named: readonly SphereResource[] = [],
  inside = named.filter(({ zone }) => zone === 'inside').length,
): SphereUse {
  const outside = named.filter(({ zone }) => zone !== 'inside').length;
  const entry = 'kubernetes-namespace';
  const limit = {
    entry,
    dimension: 'count',
    observedAt: NOW - 1,
    validUntil: NOW + 1,
  };
  return {
    limits: used === undefined ? [] : [{ ...limit, value: used }],
    families: [
      { family: 'Namespaces', inside, outside, resources: [...named] },
    ],
    entries: [{ entry, inside, outside }],
    inside,
    outside,
    known: true,
  };
}
