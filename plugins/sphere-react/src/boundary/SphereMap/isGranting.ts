import type { SphereMapModel } from '@dataops-sphere/plugin-sphere-common';

/** Whether the sphere gives its team anything; if not, the map is pale. @internal */
export function isGranting({ state }: SphereMapModel): boolean {
  return state !== 'draft' && state !== 'retired';
}
