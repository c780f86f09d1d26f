import {
  compileBoundary,
  createKindRegistry,
  resolveSphere,
  type CompiledBoundary,
} from '../boundary';
import {
  parseDeclarations,
  type ArchetypeDocument,
  type SphereDocument,
} from '../declarations';
import { exampleEntities, exampleTexts } from './exampleOrganisation';

/** The kinds that the examples use: the built-in ones. */
export const exampleKinds = createKindRegistry();

/** The boundaries of the example spheres, by name. */
export function exampleBoundaries(): ReadonlyMap<string, CompiledBoundary> {
  const documents = ['archetypes', 'spheres']
    .flatMap(folder => [...exampleTexts(folder).values()])
    .flatMap(text => parseDeclarations(text, { kinds: exampleKinds }).documents)
    .map(({ document }) => document);
  const archetypes = new Map(
    documents
      .filter((d): d is ArchetypeDocument => d.kind === 'Archetype')
      .map(archetype => [archetype.metadata.name, archetype]),
  );
  const spheres = documents.filter(
    (d): d is SphereDocument => d.kind === 'Sphere',
  );
  return new Map(
    spheres.map(document => {
      const { name } = document.metadata;
      const result = resolveSphere(document, {
        archetypes,
        kinds: exampleKinds,
      });
      if (!result.ok) throw new Error(`'${name}' does not resolve`);
      return [name, compileBoundary(result.sphere, { kinds: exampleKinds })];
    }),
  );
}

/** The active sphere of a group of the examples: its own, or that of the nearest group above. */
export function exampleSphereOf(
  groupRef: string,
  boundaries: ReadonlyMap<string, CompiledBoundary>,
): string | undefined {
  const own = [...boundaries].find(
    ([, { sphere }]) =>
      sphere.team === groupRef && sphere.lifecycle === 'active',
  );
  if (own) return own[0];
  const name = groupRef.replace(/^group:default\//, '');
  const parent = exampleEntities().find(
    e => e.kind === 'Group' && e.metadata.name === name,
  )?.spec?.parent;
  return typeof parent === 'string'
    ? exampleSphereOf(`group:default/${parent}`, boundaries)
    : undefined;
}
