import {
  createKindRegistry,
  type BoundaryOverlay,
  type ExtensionChange,
  type ExtensionProposal,
  type ResolvedSphere,
} from '@dataops-sphere/plugin-sphere-common';
import { outsideAfter } from './outsideAfter';
import type { SphereStock } from './SphereInventory';

const kinds = createKindRegistry();
const NOW = Date.parse('2026-01-02T03:04:05Z');
const UNTIL = '2026-02-20T16:00:00Z';

const sphere = {
  name: 'churn',
  title: 'Churn',
  team: 'group:default/churn',
  platformOwner: 'group:default/platform',
  lifecycle: 'active',
  unlisted: 'extendable',
  boundary: [
    {
      id: 'namespaces',
      kind: 'kubernetes-namespace',
      family: 'Namespaces',
      inside: { name: ['churn-*'] },
      extendable: { name: ['*'] },
      limits: { count: { border: 10, ceiling: 20 } },
      provenance: { origin: 'sphere', name: 'churn', title: 'Churn' },
    },
  ],
} as unknown as ResolvedSphere;

const namespace = (name: string) => ({
  source: 'cluster',
  kind: 'kubernetes-namespace',
  id: `eu/${name}`,
  title: name,
  attributes: { cluster: 'eu', name },
});
const stockOf = (count: number, ...names: string[]): SphereStock => ({
  use: [
    {
      entry: 'namespaces',
      dimension: 'count',
      value: count,
      observedAt: NOW,
      validUntil: NOW + 1,
    },
  ],
  resources: names.map(namespace),
});
const propose = (
  change: ExtensionChange,
  term: ExtensionProposal['term'] = { type: 'temporary', until: UNTIL },
): ExtensionProposal => ({
  changes: [change],
  term,
  justification: 'x',
});
const RAISE: ExtensionChange = {
  type: 'raise',
  entry: 'namespaces',
  dimension: 'count',
  to: 14,
};
const ALLOW: ExtensionChange = {
  type: 'allow',
  entry: 'namespaces',
  inside: { name: ['shared-*'] },
};

const after = (
  proposal: ExtensionProposal,
  stock: SphereStock,
  others: readonly BoundaryOverlay[] = [],
) => outsideAfter(proposal, { sphere, kinds, others, stock, at: NOW });

describe('outsideAfter', () => {
  it('counts what is used above the border that is left', () => {
    expect(after(propose(RAISE), stockOf(12, 'churn-a'))).toEqual({
      total: 2,
      resources: [],
      use: 'known',
    });
    expect(after(propose(RAISE), stockOf(10)).total).toBe(0);
  });

  it('names what only this room has inside', () => {
    expect(
      after(propose(ALLOW), stockOf(3, 'churn-a', 'shared-b', 'other')),
    ).toEqual({
      total: 1,
      resources: [{ id: 'eu/shared-b', name: 'shared-b' }],
      use: 'known',
    });
  });

  it('[D3] leaves inside what other extra room still has inside at the end', () => {
    const other = (until: string): BoundaryOverlay[] => [
      {
        id: 'other',
        title: 'other',
        entry: 'namespaces',
        from: NOW,
        until: Date.parse(until),
        inside: { name: ['shared-*'] },
        limits: { count: 12 },
      },
    ];
    const stock = stockOf(12, 'shared-b');
    const longer = other('2026-03-01T00:00:00Z');
    const shorter = other('2026-02-01T00:00:00Z');
    expect(after(propose(ALLOW), stock, longer).total).toBe(0);
    expect(after(propose(RAISE), stock, longer).total).toBe(0);
    expect(after(propose(ALLOW), stock, shorter).total).toBe(1);
    expect(after(propose(RAISE), stock, shorter).total).toBe(2);
  });

  it('says so where the use is not known, or not any more', () => {
    const nothing: SphereStock = { use: [], resources: [] };
    expect(after(propose(RAISE), nothing).use).toBe('unknown');
    expect(after(propose(ALLOW), nothing).use).toBe('unknown');
    const { use, resources } = stockOf(12, 'churn-a');
    const old = use.map(one => ({ ...one, validUntil: NOW }));
    expect(after(propose(RAISE), { use: old, resources })).toMatchObject({
      total: 0,
      use: 'unknown',
    });
  });

  it('of what is permanent nothing ends', () => {
    const permanent = propose(RAISE, { type: 'permanent' });
    expect(after(permanent, stockOf(15)).total).toBe(0);
  });
});
