import * as fc from 'fast-check';
import { FAMILIES, type BoundaryKindRegistry } from '../boundaryKind';
import { builtInBoundaryKinds } from '../builtInKinds';
import type { ResolvedEntry, ResolvedSphere } from '../resolvedSphere';

export const kinds: BoundaryKindRegistry = new Map(
  builtInBoundaryKinds.map(kind => [kind.name, kind]),
);

/** An entry of a built-in kind, inside everything unless told otherwise. */
export function entry(
  kind: string,
  parts: Partial<ResolvedEntry> = {},
): ResolvedEntry {
  return {
    id: kind,
    kind,
    inside: 'any',
    family: kinds.get(kind)?.family ?? 'Other',
    provenance: { origin: 'sphere', name: 'churn', title: 'Customer churn' },
    ...parts,
  };
}

export function sphere(
  boundary: readonly ResolvedEntry[],
  parts: Partial<ResolvedSphere> = {},
): ResolvedSphere {
  return {
    name: 'churn',
    title: 'Customer churn',
    team: 'group:default/churn',
    platformOwner: 'group:default/data-platform',
    lifecycle: 'active',
    unlisted: 'forbidden',
    boundary: [...boundary],
    leash: {
      checkpoints: [],
      extensions: {
        steps: [
          {
            name: 'Platform owner',
            reviewers: ['group:default/data-platform'],
            quorum: 1,
          },
        ],
        maxDuration: '90 days',
        permanent: { allowed: true },
        decideWithin: '2 working days',
      },
    },
    cover: {},
    ...parts,
  };
}

const limit = fc
  .tuple(
    fc.nat(5000),
    fc.nat(5000),
    fc.nat(5000),
    fc.integer({ min: 1, max: 7 }),
  )
  .map(([a, b, c, mask]) => {
    const [warn, border, ceiling] = [a, b, c].sort((x, y) => x - y);
    return {
      ...(mask & 1 ? { warn } : {}),
      ...(mask & 2 ? { border } : {}),
      ...(mask & 4 ? { ceiling } : {}),
    };
  });

const matcher = fc.oneof(
  fc.constant('any' as const),
  fc.dictionary(
    fc.constantFrom('name', 'cluster', 'region', 'scope', 'level'),
    fc.array(
      fc.oneof(
        fc.string({ minLength: 1, maxLength: 20 }),
        fc.record({ value: fc.constant('1'), title: fc.constant('one') }),
        fc.record({ cidr: fc.constant('10.0.0.0/8') }),
        fc.record({ min: fc.nat(), max: fc.nat() }),
      ),
      { minLength: 1, maxLength: 12 },
    ),
    { minKeys: 1 },
  ),
);

const optional = <T>(value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined });

/** Entries of every built-in kind and of an unknown one, with unique ids. */
export const anyEntries = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds.keys(), 'space-station'),
      inside: optional(matcher),
      extendable: optional(matcher),
      forbidden: optional(matcher),
      limits: optional(
        fc.dictionary(
          fc.constantFrom('count', 'requests.cpu', 'monthly', 'odd.example/x'),
          limit,
          { minKeys: 1 },
        ),
      ),
      title: optional(fc.string({ minLength: 1, maxLength: 300 })),
    }),
    { maxLength: 60 },
  )
  .map(list =>
    list.map(({ kind, ...parts }, index) => {
      const given = Object.fromEntries(
        Object.entries(parts).filter(
          ([name, value]) => value !== undefined || name === 'inside',
        ),
      );
      return entry(kind, { ...given, id: `entry-${index}` });
    }),
  );

/** One entry of each of the first `count` families that have a kind. */
export function oneOfEach(count: number): ResolvedEntry[] {
  return FAMILIES.slice(0, count).map(family => {
    const kind = [...kinds.values()].find(k => k.family === family);
    return entry(kind?.name ?? 'tool', { id: family.toLowerCase(), family });
  });
}
