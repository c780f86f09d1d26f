import type { SphereDetail } from '@dataops-sphere/plugin-sphere-common';
import { useSphereTranslation } from '../page/useSphereTranslation';

/** Says how much a sphere speaks of: `5 kinds · 21 statements`. @internal */
export function useTeamSphereFacts() {
  const { t } = useSphereTranslation();
  return (sphere: SphereDetail): string => {
    const kinds = new Set(sphere.resolved.boundary.map(entry => entry.kind));
    return t('entity.facts', {
      kinds: t('page.kinds', { count: kinds.size }),
      statements: t('page.statements', {
        count: sphere.resolved.boundary.length,
      }),
    });
  };
}
