import { InputError } from '@backstage/errors';
import {
  boundaryKindSchema,
  type BoundaryKind,
} from '@dataops-sphere/plugin-sphere-common';

/** Takes a kind that came from outside. Throws InputError that says where it was and all that is wrong with it. */
export function parseBoundaryKind(value: unknown, where: string): BoundaryKind {
  const result = boundaryKindSchema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  );
  throw new InputError(
    `Wrong boundary kind in ${where}: ${problems.join('; ')}`,
  );
}
