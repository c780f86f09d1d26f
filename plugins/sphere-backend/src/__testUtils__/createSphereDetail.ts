import {
  sphereDetailSchema,
  type SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import type { SphereAccessRow, Viewer } from '../declarations/services';
import type { Membership } from '../membership/Membership';

/** A complete and valid detail of one sphere with one entry. */
export function createSphereDetail(options: {
  row: SphereAccessRow;
  membership: Membership;
  viewer: Viewer;
}): SphereDetail {
  const { row, membership, viewer } = options;
  const { uid, name, labels, team, platformOwner } = row;
  const entry = {
    id: 'namespaces',
    kind: 'kubernetes-namespace',
    inside: { name: [`${name}-*`] },
  };
  const provenance = { origin: 'sphere', name, title: name };
  const step = { name: 'Platform owner', reviewers: [platformOwner] };
  return sphereDetailSchema.parse({
    uid,
    name,
    title: name,
    labels,
    team: membership.group(team),
    platformOwner: membership.group(platformOwner),
    lifecycle: 'active',
    families: [{ family: 'Namespaces', entries: 1, beyond: 'askable' }],
    outside: 0,
    extensions: { active: 0, open: 0 },
    entries: 1,
    problems: 0,
    revision: 1,
    updatedAt: '2026-01-02T03:04:05.000Z',
    links: [],
    document: {
      apiVersion: 'sphere.dataops/v1alpha1',
      kind: 'Sphere',
      metadata: { name, labels },
      spec: { team, platformOwner, boundary: [entry] },
    },
    resolved: {
      name,
      title: name,
      team,
      platformOwner,
      lifecycle: 'active',
      unlisted: 'forbidden',
      boundary: [{ ...entry, family: 'Namespaces', provenance }],
      leash: {
        checkpoints: [],
        extensions: {
          steps: [step],
          maxDuration: '90 days',
          permanent: { allowed: false },
          decideWithin: '2 working days',
        },
      },
      cover: {},
    },
    documentProblems: [],
    kinds: [],
    overlays: [],
    room: { live: [], open: [] },
    checkpointTitles: {},
    viewer: {
      isTeamMember: viewer.groups.includes(team),
      isPlatformOwner: viewer.groups.includes(platformOwner),
    },
  });
}
