import * as fc from 'fast-check';
import { entry, kinds, sphere } from '../__testUtils__/resolvedSphereFixture';
import { compileBoundary } from '../decide/compileBoundary';
import { createQuestion } from '../decide/createQuestion';
import { decide } from '../decide/decide';
import { NO_USE } from '../decide/boundaryUse';
import type { BoundaryOverlay } from '../decide/overlay';
import type { ResolvedEntry } from '../resolvedSphere';
import { findNearest } from './findNearest';

const RANK = { forbidden: 0, extendable: 1, inside: 2 };
const KIND = 'repository';

function world(
  entries: readonly ResolvedEntry[],
  overlays: readonly BoundaryOverlay[] = [],
) {
  const boundary = compileBoundary(sphere(entries), { kinds, overlays });
  const question = (properties: Record<string, unknown>, kind = KIND) =>
    createQuestion({ kind, action: 'read', properties }, kinds.get(kind));
  return {
    nearest: (properties: Record<string, unknown>, kind?: string) =>
      findNearest(boundary, question(properties, kind), 0),
    zone: (properties: Record<string, unknown>) =>
      decide(boundary, question(properties), NO_USE, 0).zone,
  };
}
const repo = (id: string, parts: Partial<ResolvedEntry>) =>
  entry(KIND, { id, inside: undefined, ...parts });

describe('findNearest', () => {
  it('names the attributes that would have to be different', () => {
    const { nearest } = world([
      repo('a', {
        title: 'Our repositories',
        where: { organization: ['nordlicht'] },
        inside: { name: ['churn-*'], visibility: ['private', 'internal'] },
      }),
    ]);
    expect(
      nearest({
        organization: 'nordlicht',
        name: 'churn-a',
        visibility: 'public',
      }),
    ).toEqual({
      entry: 'a',
      title: 'Our repositories',
      zone: 'inside',
      changes: [{ attribute: 'visibility', expected: ['private', 'internal'] }],
    });
  });

  it('prefers few changes, then inside, then what the thing is already, then the id', () => {
    const asked = { organization: 'o', name: 'n', visibility: 'public' };
    const two = repo('a', { inside: { organization: ['p'], name: ['m'] } });
    const offered = repo('b', { extendable: { name: ['m'] } });
    const named = repo('c', { inside: { name: ['m'] } });
    const seen = repo('d', {
      inside: { name: ['n'], visibility: ['private'] },
    });
    const nearestOf = (...entries: ResolvedEntry[]) =>
      world(entries).nearest(asked)?.entry;
    expect(nearestOf(two, offered)).toBe('b');
    expect(nearestOf(offered, named)).toBe('c');
    expect(nearestOf(named, seen)).toBe('d');
    expect(nearestOf({ ...named, id: 'e' }, named)).toBe('c');
  });

  it('leaves out values that something forbids, and takes back a forbidden one', () => {
    const { nearest } = world([
      repo('a', { inside: { name: ['kube-own', 'churn-*'] } }),
      repo('b', { forbidden: { name: ['kube-*'] } }),
    ]);
    expect(nearest({ name: 'kube-own' })?.changes).toEqual([
      { attribute: 'name', expected: ['churn-*'] },
    ]);
  });

  it('suggests nothing where only a forbidden value stands in the way of everything', () => {
    const { nearest } = world([
      repo('a', { inside: { name: ['*'] }, forbidden: { name: ['kube-*'] } }),
    ]);
    expect(nearest({ name: 'kube-own' })).toBeUndefined();
  });

  it('suggests nothing for what is inside, or of a kind without entries', () => {
    const { nearest } = world([repo('a', { inside: { name: ['a'] } })]);
    expect(nearest({ name: 'a' })).toBeUndefined();
    expect(nearest({ name: 'a' }, 'tool')).toBeUndefined();
    expect(nearest({ name: 'a' }, 'space-station')).toBeUndefined();
  });

  it('knows extra room only while it lasts', () => {
    const extra = {
      id: 'x',
      title: 'Extra',
      entry: 'a',
      inside: { name: ['b'] },
    };
    const entries = [repo('a', { extendable: { name: ['never'] } })];
    const changesIn = (from: number) =>
      world(entries, [{ ...extra, from }]).nearest({ name: 'z' })?.changes;
    expect(changesIn(0)).toEqual([{ attribute: 'name', expected: ['b'] }]);
    expect(changesIn(1)).toEqual([{ attribute: 'name', expected: ['never'] }]);
  });

  it('words values as the boundary does', () => {
    const { nearest } = world([
      entry('network-egress', {
        inside: {
          port: [
            { min: 443, max: 443 },
            { min: 8000, max: 8080 },
          ],
          host: [{ value: 'a.example', title: 'Partner' }],
          cidr: [{ cidr: '10.0.0.0/8' }],
        },
      }),
    ]);
    expect(nearest({}, 'network-egress')?.changes).toEqual([
      { attribute: 'cidr', expected: ['10.0.0.0/8'] },
      { attribute: 'host', expected: ['Partner'] },
      { attribute: 'port', expected: ['443', '8000 to 8080'] },
    ]);
  });

  const value = fc.constantFrom('a', 'b', 'ab', 'c');
  const matcher = fc.dictionary(
    fc.constantFrom('organization', 'name', 'visibility'),
    fc.array(fc.oneof(value, fc.constantFrom('a*', '*b', '?')), {
      minLength: 1,
      maxLength: 3,
    }),
    { minKeys: 1, maxKeys: 3 },
  );
  const optional = fc.option(matcher, { nil: undefined, freq: 2 });
  const entries = fc
    .array(
      fc.record({
        where: optional,
        inside: optional,
        extendable: optional,
        forbidden: optional,
      }),
      { maxLength: 5 },
    )
    .map(list =>
      list.map((parts, index) =>
        repo(
          `e${index}`,
          Object.fromEntries(
            Object.entries(parts).filter(([, part]) => part !== undefined),
          ),
        ),
      ),
    );
  const attributes = fc.dictionary(
    fc.constantFrom('organization', 'name', 'visibility'),
    value,
  );

  it('gives a better zone to whoever follows it, at least the one it names', () => {
    let followed = 0;
    fc.assert(
      fc.property(entries, attributes, (boundary, asked) => {
        const { nearest, zone } = world(boundary);
        const found = nearest(asked);
        if (!found) return;
        const literal = found.changes.map(({ attribute, expected }) => [
          attribute,
          // Only the first value of each was tried together with the others.
          expected[0].replace(/[*?]/g, 'x'),
        ]);
        followed += 1;
        const after = zone({ ...asked, ...Object.fromEntries(literal) });
        expect(RANK[after]).toBeGreaterThanOrEqual(RANK[found.zone]);
        expect(RANK[after]).toBeGreaterThan(RANK[zone(asked)]);
      }),
      { numRuns: 2000 },
    );
    expect(followed).toBeGreaterThan(200);
  });

  it('finds a way wherever a single entry offers one that nothing forbids', () => {
    fc.assert(
      fc.property(attributes, asked => {
        const { nearest, zone } = world([
          repo('a', { inside: { name: ['b', 'c'] } }),
        ]);
        expect(nearest(asked) === undefined).toBe(zone(asked) === 'inside');
      }),
    );
  });

  it('stays quick at thousands of entries', () => {
    const many = Array.from({ length: 2000 }, (_, index) =>
      repo(`e${index}`, {
        inside: { name: [`team-${index}-*`] },
        forbidden: { name: [`secret-${index}-*`] },
      }),
    );
    const { nearest } = world(many);
    const start = performance.now();
    expect(nearest({ name: 'secret-7-a' })?.entry).toBe('e0');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
