import {
  locateInText,
  resolveSphere,
  type ArchetypeDocument,
  type BoundaryKindRegistry,
  type Declaration,
  type Problem,
  type ResolvedSphere,
  type SphereDocument,
} from '@dataops-sphere/plugin-sphere-common';

/** Archetypes and checkpoint rules as they stand inside one transaction. */
export interface LibraryView {
  readonly archetypes: ReadonlyMap<string, ArchetypeDocument>;
  /** Revision of each archetype. */
  readonly revisions: ReadonlyMap<string, number>;
  readonly checkpoints: ReadonlySet<string>;
}

/** A resolved sphere, or why there is none. */
export type Resolution =
  | { readonly sphere: ResolvedSphere }
  | { readonly problems: readonly Problem[] };

/** Folds the archetype into a sphere and looks whether every checkpoint that it names exists. */
export function resolveAgainst(
  document: SphereDocument,
  library: LibraryView,
  kinds: BoundaryKindRegistry,
): Resolution {
  const resolution = resolveSphere(document, {
    archetypes: library.archetypes,
    kinds,
  });
  if (!resolution.ok) return { problems: resolution.problems };
  const { checkpoints } = resolution.sphere.leash;
  const own = document.spec.leash?.checkpoints ?? [];
  const problems = checkpoints
    .filter(({ name }) => !library.checkpoints.has(name))
    .map(({ name, provenance }) =>
      unknownCheckpoint(
        own.includes(name)
          ? { name, path: ['spec', 'leash', 'checkpoints', own.indexOf(name)] }
          : { name, path: ['spec', 'basedOn'], archetype: provenance.name },
      ),
    );
  return problems.length > 0 ? { problems } : { sphere: resolution.sphere };
}

/**
 * The revision of the archetype that a sphere is resolved with: 0 while there is no such archetype, nothing for a sphere
 * without one.
 */
export function archetypeRevisionFor(
  document: Declaration,
  library: LibraryView,
): number | undefined {
  const basedOn =
    document.kind === 'Sphere' ? document.spec.basedOn : undefined;
  return basedOn && (library.revisions.get(basedOn.archetype) ?? 0);
}

/** The checkpoint rules that an archetype names and nobody declares. */
export function findUnknownCheckpoints(
  document: ArchetypeDocument,
  library: LibraryView,
): readonly Problem[] {
  return (document.spec.leash?.checkpoints ?? []).flatMap((name, index) =>
    library.checkpoints.has(name)
      ? []
      : unknownCheckpoint({
          name,
          path: ['spec', 'leash', 'checkpoints', index],
        }),
  );
}

/** Gives problems that were found after parsing their document and their place in the file. */
export function placeProblems(
  problems: readonly Problem[],
  place: {
    readonly document: Declaration;
    readonly index: number;
    readonly line: number;
    readonly text: string;
  },
): readonly Problem[] {
  const { document, index, line, text } = place;
  return problems.map(problem => {
    const spot = locateInText(text, problem.path);
    return {
      ...problem,
      line: line + (spot?.line ?? 1) - 1,
      ...(spot && { column: spot.column }),
      document: { index, kind: document.kind, name: document.metadata.name },
    };
  });
}

/** Says of a stored document's problems that it was the archetype that changed, where they don't name it already. */
export function blameArchetype(
  problems: readonly Problem[],
  document: Declaration,
): readonly Problem[] {
  const basedOn =
    document.kind === 'Sphere' ? document.spec.basedOn : undefined;
  if (!basedOn) return problems;
  const name = `'${basedOn.archetype}'`;
  return problems.map(problem =>
    problem.message.includes(name)
      ? problem
      : {
          ...problem,
          message: `with the archetype ${name} as it is now: ${problem.message}`,
        },
  );
}

function unknownCheckpoint(found: {
  readonly name: string;
  readonly path: Problem['path'];
  readonly archetype?: string;
}): Problem {
  const origin = found.archetype
    ? `, which the archetype '${found.archetype}' asks for`
    : '';
  return {
    code: 'unknown-checkpoint',
    severity: 'error',
    message: `no checkpoint rule is named '${found.name}'${origin}`,
    path: found.path,
  };
}
