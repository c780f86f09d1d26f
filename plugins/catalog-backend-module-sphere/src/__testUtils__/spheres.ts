import type { SphereSummary } from '@dataops-sphere/plugin-sphere-common';

/** A sphere as the backend lists it. */
export function sphereSummary(
  name: string,
  more: Partial<SphereSummary> = {},
): SphereSummary {
  return {
    uid: `uid-of-${name}`,
    name,
    title: `The ${name} sphere`,
    labels: {},
    team: { ref: `group:default/${name}`, title: name, known: true },
    platformOwner: {
      ref: 'group:default/data-platform',
      title: 'Data Platform',
      known: true,
    },
    lifecycle: 'active',
    families: [],
    outside: 0,
    extensions: { active: 0, open: 0 },
    entries: 0,
    problems: 0,
    revision: 1,
    updatedAt: '2026-03-02T08:00:00.000Z',
    ...more,
  };
}
