import {
  printResourceId,
  type BoundaryKindRegistry,
} from '@dataops-sphere/plugin-sphere-common';
import type { CheckQuestion } from './CheckQuestion';

/** The id as it was given, or put together from the attributes where none was. */
export function resourceIdOf(
  { id, kind, properties }: CheckQuestion,
  kinds: BoundaryKindRegistry,
): string {
  const known = kinds.get(kind);
  return id === '' && known ? printResourceId(known, properties) : id;
}
