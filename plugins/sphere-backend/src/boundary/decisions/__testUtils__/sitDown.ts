import {
  compileBoundary,
  createKindRegistry,
  NO_USE,
  type Explanation,
  type ResolvedSphere,
} from '@dataops-sphere/plugin-sphere-common';
import { GroupGraph } from '../../../membership/GroupGraph';
import { DecisionService } from '../DecisionService';
import type { IndexedSphere } from '../IndexedSphere';
import { SphereTable } from '../SphereTable';

const kinds = createKindRegistry();
export const NOW = Date.UTC(2026, 0, 5);
export const group = (
  name: string,
  rest: { parents?: string[]; members?: string[] } = {},
) => ({
  ref: `group:default/${name}`,
  title: `Team ${name}`,
  parents: (rest.parents ?? []).map(parent => `group:default/${parent}`),
  members: (rest.members ?? []).map(member => `user:default/${member}`),
});
/** `core` below `beta`; `lone` below `draft` below `alpha`; `round` and `trip` are above each other. */
export const membership = new GroupGraph([
  group('alpha', { members: ['ana'] }),
  group('beta', { members: ['ana', 'ben'] }),
  group('core', { parents: ['beta'], members: ['cora'] }),
  group('draft', { parents: ['alpha'], members: ['dan'] }),
  group('lone', { parents: ['draft'], members: ['lou'] }),
  group('round', { parents: ['trip'], members: ['rob'] }),
  group('trip', { parents: ['round', 'beta'] }),
]);

type Zones = { inside?: string; extendable?: string };
/** A sphere with tools inside by name, and a limited quota. */
export function sphere(
  name: string,
  zones: Zones = {},
  lifecycle: ResolvedSphere['lifecycle'] = 'active',
): IndexedSphere {
  const { inside = name, extendable } = zones;
  const resolved = {
    ...{ name, title: name, lifecycle, unlisted: 'forbidden' as const },
    team: `group:default/${name}`,
    platformOwner: 'group:default/owner',
    boundary: [
      {
        id: 'tools',
        kind: 'tool',
        family: 'Delivery' as const,
        inside: { name: [inside] },
        ...(extendable && { extendable: { name: [extendable] } }),
        forbidden: { 'subject.id': ['user:default/banned'] },
        provenance: { origin: 'sphere' as const, name, title: name },
      },
      {
        id: 'quota',
        kind: 'workload-quota',
        family: 'Compute' as const,
        inside: 'any' as const,
        limits: { 'requests.cpu': { border: 10 } },
        provenance: { origin: 'sphere' as const, name, title: name },
      },
    ],
    leash: {
      checkpoints: [],
      extensions: {
        steps: [],
        maxDuration: '90 days',
        permanent: { allowed: false },
        decideWithin: '2 working days',
      },
    },
    cover: {},
  } as unknown as ResolvedSphere;
  return {
    ...{ uid: `uid-${name}`, name, title: name, revision: 4 },
    isActive: lifecycle === 'active',
    team: resolved.team,
    platformOwner: resolved.platformOwner,
    reviewers: [],
    labels: {},
    boundary: compileBoundary(resolved, { kinds }),
    use: NO_USE,
  };
}

/** The decisions over some spheres in memory. */
export function setUp(
  spheres: readonly IndexedSphere[],
  options: { age?: number; hidden?: string; mayAssertUse?: boolean } = {},
) {
  const table = new SphereTable();
  table.replaceAll(spheres);
  const onAnswered = jest.fn();
  const service = new DecisionService({
    spheres: {
      named: name => table.named(name),
      ofTeam: ref => table.ofTeam(ref),
      age: () => options.age ?? 0,
    },
    membership,
    kinds,
    now: () => NOW,
    maxStale: 300_000,
    observer: { onAnswered },
  });
  const sit = (explain: boolean) =>
    service.sit(
      {
        isVisible: ({ name }) => name !== options.hidden,
        mayAssertUse: options.mayAssertUse ?? false,
      },
      { explain },
    );
  const ask = (subject: object, name = 'x', context?: object) => {
    const request = {
      subject: { type: 'user', id: '', ...subject },
      action: { name: 'use' },
      resource: { type: 'tool', id: name },
      ...(context && { context: { ...context } }),
    };
    return {
      plain: sit(false).answer(request),
      told: sit(true).answer(request).context as Explanation,
    };
  };
  return { ask, sit, onAnswered };
}
