import { InputError } from '@backstage/errors';
import {
  didYouMean,
  resolveSphere,
  type ArchetypeDocument,
  type BoundaryKindRegistry,
  type ResolvedSphere,
  type SphereDocument,
} from '@dataops-sphere/plugin-sphere-common';
import { readDeclarationFiles } from '../../validation/readDeclarationFiles';
import { quoted } from '../quoted';

/**
 * The sphere of a name among declarations on this machine, resolved. Throws what is in the way: no files, no such
 * sphere, two of them, or one that its source would refuse.
 */
export async function findSphere(
  name: string,
  paths: readonly string[],
  options: { readonly cwd: string; readonly kinds: BoundaryKindRegistry },
): Promise<ResolvedSphere> {
  const { declarations, problems, files, passedOver } =
    await readDeclarationFiles(paths, options);
  if (files + passedOver.length === 0) {
    throw new InputError('found no .yaml or .yml file among the declarations');
  }
  const documents = declarations.map(d => d.parsed.document);
  const spheres = documents.filter(
    (d): d is SphereDocument => d.kind === 'Sphere',
  );
  const found = spheres.filter(s => s.metadata.name === name);
  if (found.length === 0) {
    const broken = problems.length
      ? `; ${problems.length} problems are in the way, see 'sphere validate'`
      : '';
    const names = spheres.map(s => s.metadata.name);
    throw new InputError(
      `found no sphere ${quoted(name)} among ${
        spheres.length
      } in the declarations${didYouMean(name, names)}${broken}`,
    );
  }
  if (found.length > 1) {
    throw new InputError(`the sphere ${quoted(name)} is declared twice`);
  }
  return resolve(found[0], documents, options.kinds);
}

function resolve(
  sphere: SphereDocument,
  documents: readonly { readonly kind: string }[],
  kinds: BoundaryKindRegistry,
): ResolvedSphere {
  const archetypes = new Map(
    documents
      .filter((d): d is ArchetypeDocument => d.kind === 'Archetype')
      .map(d => [d.metadata.name, d]),
  );
  const resolved = resolveSphere(sphere, { archetypes, kinds });
  if (resolved.ok) return resolved.sphere;
  const [first] = resolved.problems;
  throw new InputError(
    `the sphere ${quoted(sphere.metadata.name)} is not valid: ${first.message}`,
  );
}
