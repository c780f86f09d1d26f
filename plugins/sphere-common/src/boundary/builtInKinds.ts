import { z } from 'zod/v4';
import { boundaryKindSchema, type BoundaryKind } from './boundaryKind';
import { dataAndDeliveryKinds } from './builtIn/dataAndDeliveryKinds';
import { infrastructureKinds } from './builtIn/infrastructureKinds';

/** The kinds that Sphere knows without any configuration. @public */
export const builtInBoundaryKinds: readonly BoundaryKind[] = z
  .array(boundaryKindSchema)
  .parse([...infrastructureKinds, ...dataAndDeliveryKinds]);
