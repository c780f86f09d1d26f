import { ConflictError } from '@backstage/errors';
import type { BoundaryKind, BoundaryKindRegistry } from './boundaryKind';
import { builtInBoundaryKinds } from './builtInKinds';

/**
 * The built-in kinds and further ones, by name. Throws a `ConflictError` that names a kind that is registered twice,
 * because a second meaning for the same word would silently change what existing documents allow.
 * @public
 */
export function createKindRegistry(
  extra: readonly BoundaryKind[] = [],
): BoundaryKindRegistry {
  const registry = new Map<string, BoundaryKind>();
  for (const kind of [...builtInBoundaryKinds, ...extra]) {
    if (registry.has(kind.name)) {
      throw new ConflictError(
        `The boundary kind '${kind.name}' is registered twice: give the second one another name`,
      );
    }
    registry.set(kind.name, kind);
  }
  return registry;
}
