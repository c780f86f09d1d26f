import { allow, churn, proposal, raise } from './__testUtils__/proposalFixture';
import { baseOf } from './baseOf';
import type { ResolvedEntry } from '../boundary/resolvedSphere';

const ASKED = proposal([raise('namespaces', 'count', 14)]);

function hash(change: (entry: ResolvedEntry) => object, asked = ASKED): string {
  const boundary = churn.boundary.map(entry => ({
    ...entry,
    ...change(entry),
  }));
  return baseOf(asked, { ...churn, boundary }, 1).hash;
}

const onlyIf = (id: string, parts: object) => (entry: ResolvedEntry) =>
  entry.id === id ? parts : {};
const before = hash(() => ({}));

describe('baseOf', () => {
  it('names the revision, and hashes what the touched entries say', () => {
    expect(baseOf(ASKED, churn, 7)).toEqual({ revision: 7, hash: before });
    const limits = { count: { border: 9, ceiling: 20 } };
    expect(hash(onlyIf('namespaces', { limits }))).not.toBe(before);
    const forbidden = { name: ['*'] };
    expect(hash(onlyIf('namespaces', { forbidden }))).not.toBe(before);
  });

  it('stays the same when only words or other entries change', () => {
    const words = { title: 'Other', reason: 'Other', enforcement: undefined };
    expect(hash(onlyIf('namespaces', words))).toBe(before);
    expect(hash(onlyIf('compute', { limits: {} }))).toBe(before);
  });

  it('changes when another entry begins to forbid something of the kind', () => {
    const [namespaces] = churn.boundary;
    const bar = { ...namespaces, id: 'bar', forbidden: { name: ['x'] } };
    const boundary = [...churn.boundary, bar];
    expect(baseOf(ASKED, { ...churn, boundary }, 1).hash).not.toBe(before);
  });

  it('changes when the entry goes, and when a kind that nobody spoke of is listed', () => {
    const without = churn.boundary.filter(({ id }) => id !== 'namespaces');
    const { hash: gone } = baseOf(ASKED, { ...churn, boundary: without }, 1);
    expect(gone).not.toBe(before);
    const inside = { name: ['x'] };
    const kind = proposal([
      { type: 'allow-kind', kind: 'kubernetes-namespace', inside },
    ]);
    const unlisted = { ...churn, boundary: without };
    expect(baseOf(kind, unlisted, 1).hash).not.toBe(
      baseOf(kind, churn, 1).hash,
    );
  });

  it('does not depend on the order of changes', () => {
    const role = allow('roles', { role: ['A'] });
    const [change] = ASKED.changes;
    expect(baseOf(proposal([role, change]), churn, 1)).toEqual(
      baseOf(proposal([change, role]), churn, 1),
    );
  });
});
