import type {
  RoomSummary,
  SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';

const NAMESPACES = 'kubernetes-namespace';

/** Four more namespaces that count until 20 Feb. */
export const fourMore: RoomSummary = {
  id: 'r-1',
  title: '4 more namespaces until 20 Feb',
  state: 'active',
  targets: [
    { entry: NAMESPACES, kind: NAMESPACES, dimension: 'count', to: 14 },
  ],
  requester: 'user:default/mira',
  startsAt: '2026-11-20T12:00:00Z',
  endsAt: '2027-02-20T16:00:00Z',
  permanent: false,
};

/** A role that is asked for. */
export const loaderAsked: RoomSummary = {
  id: 'r-2',
  title: 'role LOADER_PROD until 20 Feb',
  state: 'in_review',
  targets: [{ entry: 'role', kind: 'role' }],
  requester: 'user:default/mira',
  dueAt: '2026-11-26T16:00:00Z',
  permanent: false,
};

/** A tool of a kind that nothing is declared of. */
export const toolAsked: RoomSummary = {
  ...loaderAsked,
  id: 'r-3',
  title: 'tool notebooks for good',
  targets: [{ kind: 'tool' }],
};

/** Four more namespaces, and two requests. */
export const someRoom: Pick<SphereDetail, 'room' | 'overlays'> = {
  room: { live: [fourMore], open: [loaderAsked, toolAsked] },
  overlays: [
    {
      id: 'r-1',
      title: fourMore.title,
      entry: NAMESPACES,
      from: Date.parse('2026-11-20T12:00:00Z'),
      until: Date.parse('2027-02-20T16:00:00Z'),
      limits: { count: 14 },
    },
  ],
};
