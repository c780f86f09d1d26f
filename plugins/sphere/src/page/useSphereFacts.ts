import type { SphereSummary } from '@dataops-sphere/plugin-sphere-common';
import { useSphereTranslation } from './useSphereTranslation';

/** Says how much a sphere speaks of: `8 families · 21 statements · based on DataOps standard`. @internal */
export function useSphereFacts() {
  const { t } = useSphereTranslation();
  return (
    sphere: Pick<SphereSummary, 'families' | 'entries' | 'basedOn'>,
  ): string =>
    [
      t('page.families', { count: sphere.families.length }),
      t('page.statements', { count: sphere.entries }),
      ...(sphere.basedOn
        ? [t('page.basedOn', { title: sphere.basedOn.title })]
        : []),
    ].join(' · ');
}
