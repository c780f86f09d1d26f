import * as fc from 'fast-check';
import type { SphereResource, SphereUse } from '../../inventory/inventoryApi';
import { FAMILIES, type Family } from '../boundaryKind';
import type { ResolvedEntry } from '../resolvedSphere';
import { anyEntries } from './resolvedSphereFixture';

export const NOW = Date.parse('2026-11-23T12:00:00Z');

/** A resource inside, seen an hour ago. */
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

export function resources(
  count: number,
  parts: Partial<SphereResource> = {},
): SphereResource[] {
  return Array.from({ length: count }, (_, index) =>
    resource(`churn-${String(index).padStart(3, '0')}`, parts),
  );
}

/** What the backend says of these resources: counts of all, and the first 24 of each family by name. */
export function useOf(
  all: readonly SphereResource[],
  limits: Readonly<Record<string, number>> = {},
): SphereUse {
  const isInside = ({ zone }: SphereResource) => zone === 'inside';
  const countsOf = (some: readonly SphereResource[]) => ({
    inside: some.filter(isInside).length,
    outside: some.filter(one => !isInside(one)).length,
  });
  const familyOf = (family: Family) => all.filter(r => r.family === family);
  const entries = new Set(all.flatMap(({ entry = '' }) => entry || []));
  return {
    limits: Object.entries(limits).map(([key, value]) => {
      const [entry, dimension] = key.split(':');
      return {
        entry,
        dimension,
        value,
        observedAt: NOW - 1,
        validUntil: NOW + 1,
      };
    }),
    families: FAMILIES.filter(family => familyOf(family).length > 0).map(
      family => ({
        family,
        ...countsOf(familyOf(family)),
        resources: [...familyOf(family)]
          .sort(
            (a, b) =>
              Number(isInside(a)) - Number(isInside(b)) ||
              (a.title < b.title ? -1 : 1),
          )
          .slice(0, 24),
      }),
    ),
    entries: [...entries].map(entry => ({
      entry,
      ...countsOf(all.filter(r => r.entry === entry)),
    })),
    ...countsOf(all),
    known: true,
  };
}

const optional = <T>(value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined });

function anyUse(entries: readonly ResolvedEntry[]): fc.Arbitrary<SphereUse> {
  const places = [
    ...entries.map(({ id, kind, family }) => ({ entry: id, kind, family })),
    ...FAMILIES.map(family => ({ entry: undefined, kind: 'moon', family })),
  ];
  const one = fc.record({
    place: fc.constantFrom(...places),
    zone: fc.constantFrom(
      'inside' as const,
      'extendable' as const,
      'forbidden' as const,
    ),
    title: fc.string({ minLength: 1, maxLength: 8 }),
    stale: fc.boolean(),
    url: optional(fc.constant('https://example.com')),
  });
  const limits = entries.flatMap(({ id, limits: of = {} }) =>
    Object.keys(of).map(dimension => `${id}:${dimension}`),
  );
  return fc
    .tuple(
      fc.array(one, { maxLength: 120 }),
      fc.array(optional(fc.nat(6000)), {
        minLength: limits.length,
        maxLength: limits.length,
      }),
    )
    .map(([list, values]) => {
      const known = limits.flatMap((key, index) => {
        const value = values[index];
        return value === undefined ? [] : [[key, value] as const];
      });
      return useOf(
        list.map(({ place, title, ...parts }, index) =>
          resource(title, { ...place, ...parts, id: `id-${index}` }),
        ),
        Object.fromEntries(known),
      );
    });
}

/** Entries of any kind, and what is used of them by any resources. */
export const anyEntriesInUse = anyEntries.chain(entries =>
  anyUse(entries).map(use => ({ entries, use })),
);
