import fc from 'fast-check';
import type { BoundaryEntry } from '../boundary/entry';
import type {
  ArchetypeDocument,
  SphereDocument,
} from '../declarations/documents';

const optional = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined });
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/);
const UNPRINTABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFD-\uFFFF]/u;
/** Any text that a document may hold, with the characters that YAML treats in a special way. */
export const textArbitrary = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      'yes',
      'null',
      '012',
      '1e3',
      '- a',
      'a: b',
      '# x',
      ' a ',
      'a\n\n b\n',
      '---',
      'a\r\nb',
      '%x',
      '&a',
      '*a',
      '!t',
      '2026-01-01',
    ),
  )
  .filter(text => !UNPRINTABLE.test(text) && !text.includes('${{'));
const ref = name.map(n => `group:default/${n}`);

const value = fc.oneof(
  textArbitrary,
  fc.record({ value: textArbitrary, title: textArbitrary }),
);
const attributes = fc.dictionary(
  fc.constantFrom('cluster', 'name', 'environment', 'subject.team'),
  fc.array(value, { minLength: 1, maxLength: 4 }),
  { minKeys: 1 },
);
const matcher = fc.oneof(fc.constant('any' as const), attributes);
const limit = fc
  .tuple(fc.nat(50), fc.nat(50), fc.nat(50))
  .map(numbers => numbers.sort((a, b) => a - b))
  .map(([warn, border, ceiling]) => ({ warn, border, ceiling }));

/** Entries about namespaces. */
export const entryArbitrary: fc.Arbitrary<BoundaryEntry> = fc
  .record({
    id: name,
    kind: fc.constant<string>('kubernetes-namespace'),
    title: optional(textArbitrary),
    actions: optional(fc.constant<string[]>(['create', 'delete'])),
    where: optional(attributes),
    inside: matcher,
    extendable: optional(matcher),
    forbidden: optional(matcher),
    limits: optional(limit.map(count => ({ count }))),
    reason: optional(textArbitrary),
  })
  .map(withoutUndefined);

const entries = fc.uniqueArray(entryArbitrary, {
  selector: entry => entry.id,
  maxLength: 6,
});

/** Valid spheres without an archetype. */
export const sphereArbitrary: fc.Arbitrary<SphereDocument> = fc
  .record({
    name: name.filter(n => n !== 'all' && n !== 'new' && n.length > 3),
    title: optional(textArbitrary),
    description: optional(textArbitrary),
    team: ref,
    platformOwner: ref,
    lifecycle: optional(fc.constantFrom('draft', 'active', 'retired')),
    unlisted: optional(fc.constantFrom('extendable', 'forbidden')),
    boundary: optional(entries),
    checkpoints: optional(fc.uniqueArray(name, { maxLength: 4 })),
  })
  .map(({ name: n, title, description, checkpoints, ...spec }) =>
    withoutUndefined({
      apiVersion: 'sphere.dataops/v1alpha1' as const,
      kind: 'Sphere' as const,
      metadata: withoutUndefined({ name: `s-${n}`, title, description }),
      spec: withoutUndefined({
        ...spec,
        leash: checkpoints && { checkpoints },
      }),
    }),
  );

/** Valid archetypes without parameters. */
export const archetypeArbitrary: fc.Arbitrary<ArchetypeDocument> = fc
  .record({ name, owner: ref, boundary: optional(entries) })
  .map(({ name: n, ...spec }) => ({
    apiVersion: 'sphere.dataops/v1alpha1' as const,
    kind: 'Archetype' as const,
    metadata: { name: n },
    spec: withoutUndefined(spec),
  }));

function withoutUndefined<T extends object>(record: T): T {
  return Object.fromEntries(
    Object.entries(record).filter(([, v]) => v !== undefined),
  ) as T;
}

/** The same value with the keys of every object the other way round. */
export function withKeysReversed(input: unknown): unknown {
  if (Array.isArray(input)) return input.map(withKeysReversed);
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(
    Object.entries(input)
      .reverse()
      .map(([key, inner]) => [key, withKeysReversed(inner)]),
  );
}
