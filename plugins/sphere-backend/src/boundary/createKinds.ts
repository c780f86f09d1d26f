import { InputError } from '@backstage/errors';
import {
  builtInBoundaryKinds,
  type BoundaryKind,
  type BoundaryKindRegistry,
} from '@dataops-sphere/plugin-sphere-common';
import type { KindOrigin } from '../declarations/createDeclarationServices';

/** All boundary kinds of this backend, and where each was registered. */
export interface Kinds {
  readonly registry: BoundaryKindRegistry;
  readonly origins: ReadonlyMap<string, KindOrigin>;
}

const WHERE: Record<KindOrigin, string> = {
  'built-in': 'Sphere itself',
  config: 'sphere.boundaryKinds',
  module: 'a module',
};

/** Puts the kinds of all origins together. Throws InputError for a name that is taken. */
export function createKinds(added: {
  config: readonly BoundaryKind[];
  module: readonly BoundaryKind[];
}): Kinds {
  const registry = new Map<string, BoundaryKind>();
  const origins = new Map<string, KindOrigin>();
  const add = (kinds: readonly BoundaryKind[], origin: KindOrigin) => {
    for (const kind of kinds) {
      const taken = origins.get(kind.name);
      if (taken) {
        throw new InputError(
          `The boundary kind '${kind.name}' from ${WHERE[origin]} is already registered by ${WHERE[taken]}; give it another name`,
        );
      }
      registry.set(kind.name, kind);
      origins.set(kind.name, origin);
    }
  };
  add(builtInBoundaryKinds, 'built-in');
  add(added.config, 'config');
  add(added.module, 'module');
  return { registry, origins };
}
