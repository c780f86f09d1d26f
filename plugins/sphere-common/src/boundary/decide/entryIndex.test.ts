import { entry, kinds, sphere } from '../__testUtils__/resolvedSphereFixture';
import type { ResolvedEntry } from '../resolvedSphere';
import { compileBoundary } from './compileBoundary';
import { createQuestion } from './createQuestion';

function indexOf(entries: readonly ResolvedEntry[]) {
  return compileBoundary(sphere(entries), { kinds }).byKind.get('storage')
    ?.index;
}

const many = Array.from({ length: 40 }, (_, i) =>
  entry('storage', { id: `e${i}`, inside: { name: [`team${i}-*`] } }),
);

function ask(properties: Record<string, unknown>) {
  return createQuestion(
    { kind: 'storage', action: 'create', properties },
    kinds.get('storage'),
  );
}

describe('the index of entries', () => {
  it('is not made for few entries', () => {
    expect(indexOf(many.slice(0, 5))).toBeUndefined();
  });

  it('finds the entries that begin like the value, and those that take any', () => {
    const all = [
      ...many,
      entry('storage', { id: 'wide', inside: { name: ['*-shared'] } }),
      entry('storage', { id: 'other', inside: { type: ['bucket'] } }),
    ];
    const found = [...(indexOf(all)?.giving(ask({ name: 'team7-x' })) ?? [])];
    expect(found.map(e => e.entry.id).sort()).toEqual(['e7', 'other', 'wide']);
  });

  it('finds every entry for what is not said, or could be anything', () => {
    for (const properties of [{}, { name: {} }, { name: [] }]) {
      const found = [...(indexOf(many)?.giving(ask(properties)) ?? [])];
      expect(found).toHaveLength(40);
    }
  });

  it('finds the entries of each element of a list', () => {
    const question = ask({ name: ['team1-x', 'team2-x'] });
    const found = [...(indexOf(many)?.giving(question) ?? [])];
    expect(found.map(e => e.entry.id)).toEqual(['e1', 'e2']);
  });

  it('[B5] does not mix up names that begin alike', () => {
    const found = [...(indexOf(many)?.giving(ask({ name: 'team12' })) ?? [])];
    expect(found).toEqual([]);
  });
});
