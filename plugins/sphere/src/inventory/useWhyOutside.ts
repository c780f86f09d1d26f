import {
  compileBoundary,
  createQuestion,
  decide,
  describeDecision,
  NO_USE,
  type SphereDetail,
  type SphereResource,
} from '@dataops-sphere/plugin-sphere-common';
import { usePhrases } from '@dataops-sphere/plugin-sphere-react';
import { useCallback, useMemo } from 'react';

/**
 * Says why a resource of a sphere is not inside, by asking its boundary once more here: the list only has the zone and
 * the entry. Undefined for what is inside.
 * @internal
 */
export function useWhyOutside(
  sphere: SphereDetail,
): (resource: SphereResource) => string | undefined {
  const render = usePhrases();
  const kinds = useMemo(
    () => new Map(sphere.kinds.map(kind => [kind.name, kind])),
    [sphere],
  );
  const boundary = useMemo(
    () =>
      compileBoundary(sphere.resolved, { kinds, overlays: sphere.overlays }),
    [sphere, kinds],
  );
  return useCallback(
    (resource: SphereResource) => {
      const { kind, id, attributes } = resource;
      if (resource.zone === 'inside') return undefined;
      const question = createQuestion(
        { kind, id, properties: attributes, action: '', standing: true },
        kinds.get(kind),
      );
      const at = Date.now();
      const decision = decide(boundary, question, NO_USE, at);
      // The sphere changed since the list was made; the list is right again when it is read next.
      if (decision.zone === 'inside') return undefined;
      const { lead, answer } = describeDecision(decision, {
        boundary,
        question,
        id,
        use: NO_USE,
        at,
        mine: sphere.viewer.isTeamMember,
      });
      return `${render(lead)} ${render(answer)}`.trim();
    },
    [boundary, kinds, render, sphere],
  );
}
