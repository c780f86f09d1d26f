import {
  overlaysOf,
  type BoundaryOverlay,
} from '@dataops-sphere/plugin-sphere-common';
import type { StoredExtension } from '../ExtensionStore';

/** What the live extensions of a sphere lay over its border, without one of them. */
export function laidOver(
  live: readonly StoredExtension[],
  except?: string,
): readonly BoundaryOverlay[] {
  return live
    .filter(({ request }) => request.id !== except)
    .flatMap(({ request, title }) => overlaysOf(request, title));
}
