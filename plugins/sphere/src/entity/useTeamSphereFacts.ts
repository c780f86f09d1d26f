import type {
  SphereDetail,
  SphereMapModel,
} from '@dataops-sphere/plugin-sphere-common';
import { useSphereTranslation } from '../page/useSphereTranslation';

/** Says how much a sphere speaks of, and what asks to be looked at: `5 kinds · 21 statements · 1 near its border`. @internal */
export function useTeamSphereFacts() {
  const { t } = useSphereTranslation();
  return (sphere: SphereDetail, model?: SphereMapModel): string => {
    const kinds = new Set(sphere.resolved.boundary.map(entry => entry.kind));
    const facts = t('entity.facts', {
      kinds: t('page.kinds', { count: kinds.size }),
      statements: t('page.statements', {
        count: sphere.resolved.boundary.length,
      }),
    });
    const marks = countMarks(model);
    return [
      facts,
      ...(['over', 'near', 'outside'] as const)
        .filter(mark => marks[mark] > 0)
        .map(mark => t(`entity.${mark}`, { number: String(marks[mark]) })),
    ].join(' · ');
  };
}

function countMarks(model: SphereMapModel | undefined) {
  const states = (model?.sectors ?? []).flatMap(({ statements }) =>
    statements.flatMap(({ limits }) => limits.map(({ use }) => use?.state)),
  );
  return {
    over: states.filter(state => state === 'over').length,
    near: states.filter(state => state === 'near').length,
    outside: model?.outside ?? 0,
  };
}
