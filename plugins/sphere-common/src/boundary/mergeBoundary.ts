import type { ArchetypeDocument } from '../declarations/documents';
import type { Finding } from '../declarations/finding';
import type { BoundaryEntry } from './entry';
import type { BoundaryKindRegistry } from './boundaryKind';
import type { Provenance, ResolvedEntry } from './resolvedSphere';

/** The archetype's entries in their order, with the sphere's replacements in place; then the sphere's own. */
export function mergeBoundary(
  base: readonly BoundaryEntry[],
  own: readonly BoundaryEntry[],
  context: {
    readonly sphere: Provenance;
    readonly archetype?: Provenance;
    readonly kinds: BoundaryKindRegistry;
  },
): ResolvedEntry[] {
  const { sphere, archetype, kinds } = context;
  const place = (entry: BoundaryEntry, provenance: Provenance) => ({
    ...entry,
    family: kinds.get(entry.kind)?.family ?? ('Other' as const),
    provenance,
  });
  const ownById = new Map(own.map(entry => [entry.id, entry]));
  const baseIds = new Set(base.map(entry => entry.id));
  return [
    ...base.map(entry => {
      const replacement = ownById.get(entry.id);
      return replacement
        ? place(replacement, { ...sphere, replaces: archetype?.name })
        : place(entry, archetype ?? sphere);
    }),
    ...own
      .filter(entry => !baseIds.has(entry.id))
      .map(entry => place(entry, sphere)),
  ];
}

/** Entries by which a sphere would replace what its archetype has locked. */
export function lockedEntryFindings(
  own: readonly BoundaryEntry[],
  { metadata, spec }: ArchetypeDocument,
): readonly Finding[] {
  const locked = new Set(
    (spec.boundary ?? []).filter(e => e.locked).map(e => e.id),
  );
  return own.flatMap((entry, index) =>
    locked.has(entry.id)
      ? [
          {
            code: 'locked-entry' as const,
            message: `expected another id, because the archetype '${metadata.name}' of ${spec.owner} locks its entry '${entry.id}'`,
            path: ['spec', 'boundary', index, 'id'],
          },
        ]
      : [],
  );
}
