import { useReducer } from 'react';
import {
  builtInBoundaryKinds,
  type LimitUse,
  type SphereDetail,
  type SphereUse,
} from '@dataops-sphere/plugin-sphere-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { entry, resolvedOf } from '../../__testUtils__/boundaryFixture';
import { CanWeOfSphere, type CanWeOfSphereProps } from '../CanWeOfSphere';
import { CAN_WE_UNTOUCHED, canWeReducer } from '../canWeState';
import { offeredQuestion, sortKinds } from '../offeredQuestion';

export const NOW = Date.UTC(2025, 10, 24, 12);

export const resolved = resolvedOf([
  entry('kubernetes-namespace', {
    id: 'namespaces',
    title: 'Namespaces on analytics',
    where: { cluster: ['analytics-eu'] },
    inside: { name: ['churn-*'] },
    extendable: { name: ['*'] },
    forbidden: { name: ['kube-*'] },
    limits: { count: { warn: 8, border: 14, ceiling: 20 } },
  }),
]);

const GROUP = { ref: 'group:default/x', title: 'Data Platform', known: true };

// The rest of a sphere does not matter to its questions.
export const sphere = {
  name: 'churn',
  title: 'Customer churn',
  revision: 12,
  team: GROUP,
  platformOwner: GROUP,
  resolved,
  overlays: [],
  viewer: { isTeamMember: true, isPlatformOwner: false },
} as unknown as SphereDetail;

export function knownUse(...limits: LimitUse[]): SphereUse {
  return {
    limits,
    families: [],
    entries: [],
    inside: 0,
    outside: 0,
    known: true,
  };
}

export const twelve = knownUse({
  entry: 'namespaces',
  dimension: 'count',
  value: 12,
  observedAt: NOW - 1,
  validUntil: NOW + 60_000,
});

export const kinds = sortKinds(builtInBoundaryKinds, resolved.boundary);

export function Page(props: Partial<CanWeOfSphereProps>) {
  const [state, dispatch] = useReducer(canWeReducer, CAN_WE_UNTOUCHED);
  const question = offeredQuestion(state, { kinds });
  if (!question) return null;
  return (
    <>
      <button type="button">elsewhere</button>
      <CanWeOfSphere
        sphere={sphere}
        question={question}
        kinds={kinds}
        known={{ use: twelve, at: NOW }}
        entryLink={id => ({ href: `#${id}` })}
        onEvent={dispatch}
        now={() => NOW}
        {...props}
      />
    </>
  );
}

export const field = (name: string | RegExp) =>
  screen.getByRole('combobox', { name });
export const answer = () => screen.getByRole('region', { name: 'Answer' });

export async function ask(name: string, cluster = 'analytics-eu') {
  await userEvent.click(field('Cluster *'));
  await userEvent.paste(`${cluster}/${name}`);
}
