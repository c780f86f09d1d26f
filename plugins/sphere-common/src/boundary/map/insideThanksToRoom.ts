import type { SphereResource } from '../../inventory/inventoryApi';
import { placeResource } from '../../inventory/useOf';
import { compileBoundary } from '../decide/compileBoundary';
import { isActive } from '../decide/overlay';
import type { ResolvedSphere } from '../resolvedSphere';
import type { BoundaryWordsContext } from '../table/createBoundaryTable';
import { resourceKey } from '../table/describeResources';

/**
 * Tells which of the named resources are inside only because of extra room that counts now: those that the border as
 * declared would not have inside. Answers by the resource's key.
 * @internal
 */
export function insideThanksToRoom(
  resolved: ResolvedSphere,
  { kinds, overlays = [], use, at = Infinity }: BoundaryWordsContext,
): (key: string) => boolean {
  const allowing = overlays.filter(
    overlay => overlay.inside !== undefined && isActive(overlay, at),
  );
  if (allowing.length === 0 || use === undefined || use === 'unknown') {
    return () => false;
  }
  const declared = compileBoundary(resolved, { kinds });
  const isExtra = (resource: SphereResource) =>
    resource.zone === 'inside' &&
    placeResource(declared, resource, at).zone !== 'inside';
  const keys = new Set(
    use.families
      .flatMap(({ resources }) => resources)
      .filter(isExtra)
      .map(resourceKey),
  );
  return key => keys.has(key);
}
