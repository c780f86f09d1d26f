import type { ReactElement } from 'react';
import { mockApis, TestApiProvider } from '@backstage/test-utils';
import { errorApiRef, translationApiRef } from '@backstage/frontend-plugin-api';
import {
  builtInBoundaryKinds,
  createBoundaryTable,
  createSphereMapModel,
  type ResolvedEntry,
  type ResolvedSphere,
  type SphereDetail,
  type SphereUse,
} from '@dataops-sphere/plugin-sphere-common';
import { render, type RenderResult } from '@testing-library/react';
import { NOW } from './useFixture';

const kinds = new Map(builtInBoundaryKinds.map(kind => [kind.name, kind]));

export function entry(
  kind: string,
  parts: Partial<ResolvedEntry> = {},
): ResolvedEntry {
  return {
    id: kind,
    kind,
    inside: 'any',
    family: kinds.get(kind)?.family ?? 'Other',
    provenance: { origin: 'sphere', name: 'churn', title: 'Customer churn' },
    ...parts,
  };
}

/** Accounts, Namespaces (limited, with room to ask) and Roles. */
export const threeFamilies = [
  entry('cloud-account'),
  entry('kubernetes-namespace', {
    inside: { name: ['churn-*'] },
    forbidden: { name: ['kube-*'] },
    limits: { count: { warn: 8, border: 10, ceiling: 20 } },
    enforcement: { mode: 'enforced', by: 'Kyverno' },
    reason: 'One namespace per experiment.',
  }),
  entry('role', { inside: { role: ['CHURN_*'] } }),
];

/** A resolved sphere with these entries. */
export function resolvedOf(
  boundary: readonly ResolvedEntry[],
  parts: Partial<ResolvedSphere> = {},
): ResolvedSphere {
  return {
    name: 'churn',
    title: 'Customer churn',
    team: 'group:default/churn',
    platformOwner: 'group:default/data-platform',
    lifecycle: 'active',
    unlisted: 'forbidden',
    boundary: [...boundary],
    leash: {
      checkpoints: [],
      extensions: {
        steps: [{ name: 'Owner', reviewers: ['group:default/data-platform'] }],
        maxDuration: '90 days',
        permanent: { allowed: false },
        decideWithin: '2 working days',
      },
    },
    cover: {},
    ...parts,
  };
}

const EMPTY = { room: { live: [], open: [] }, overlays: [] };

/** The model and the rows of a sphere with these entries. */
// eslint-disable-next-line max-params -- boundary, sphere, use and extra room, of which most tests need the first only
export function boundaryOf(
  boundary: readonly ResolvedEntry[],
  parts: Partial<ResolvedSphere> = {},
  use?: SphereUse | 'unknown',
  extra: Pick<SphereDetail, 'room' | 'overlays'> = EMPTY,
) {
  const resolved = resolvedOf(boundary, parts);
  const context = { kinds, use, at: NOW, ...extra };
  return {
    model: createSphereMapModel(resolved, context),
    rows: createBoundaryTable(resolved, context),
  };
}

export function renderInEnglish(element: ReactElement): RenderResult {
  const errors = { post: () => {}, error$: () => ({ subscribe: () => ({}) }) };
  const wrap = (child: ReactElement) => (
    <TestApiProvider
      apis={[
        [translationApiRef, mockApis.translation()],
        [errorApiRef, errors as never],
      ]}
    >
      {child}
    </TestApiProvider>
  );
  const view = render(wrap(element));
  return {
    ...view,
    rerender: next => view.rerender(wrap(next as ReactElement)),
  };
}

/** Makes every element as wide as told, because jsdom lays nothing out. Undo with `jest.restoreAllMocks`. */
export function layOutAt(width: number) {
  jest
    .spyOn(Element.prototype, 'getBoundingClientRect')
    .mockReturnValue(new DOMRect(0, 0, width, 0));
}
