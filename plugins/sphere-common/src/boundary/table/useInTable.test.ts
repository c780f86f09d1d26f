import * as fc from 'fast-check';
import type { SphereUse } from '../../inventory/inventoryApi';
import { renderPhrase } from '../phrases';
import { entry, kinds, sphere } from '../__testUtils__/resolvedSphereFixture';
import {
  anyEntriesInUse,
  NOW,
  resource,
  resources,
  useOf,
} from '../__testUtils__/sphereUseFixture';
import type { BoundaryEntryRow, BoundaryTableRow } from './boundaryTableRow';
import { createBoundaryTable } from './createBoundaryTable';

const limits = { count: { warn: 11, border: 14, ceiling: 20 } };
const namespaces = entry('kubernetes-namespace', { limits });

function tableOf(use: SphereUse | 'unknown', entries = [namespaces], at = NOW) {
  return createBoundaryTable(sphere(entries), { kinds, use, at });
}
function entryRow(rows: readonly BoundaryTableRow[]): BoundaryEntryRow {
  const row = rows.find(one => one.type === 'entry');
  if (row?.type !== 'entry') throw new Error('expected an entry');
  return row;
}
const used = (value: number) =>
  useOf([], { 'kubernetes-namespace:count': value });
const wordsOf = (row: BoundaryEntryRow) =>
  row.limits.map(({ use }) => use && renderPhrase(use.text));

describe('the boundary in words with its use', () => {
  it.each([
    [8, 'ok', '8 of 14', '8 used'],
    [12, 'near', '12 of 14', '12 used, near the border'],
    [14, 'near', '14 of 14', '14 used, at the border'],
    [17, 'over', '17 of 14', '17 used, over the border'],
    [21, 'over', '21 of 14', '21 used, over the ceiling'],
  ])('says how %d used stands', (value, state, text, spoken) => {
    const [{ use }] = entryRow(tableOf(used(value))).limits;
    expect(use?.state).toBe(state);
    expect(use && renderPhrase(use.text)).toBe(text);
    expect(use && renderPhrase(use.spoken)).toBe(spoken);
  });

  it('writes use with its unit', () => {
    const budget = entry('budget', { limits: { monthly: { border: 9000 } } });
    const use = useOf([], { 'budget:monthly': 7400 });
    expect(wordsOf(entryRow(tableOf(use, [budget])))).toEqual([
      '€7,400 of €9,000',
    ]);
  });

  it.each([
    ['nothing is known of it', useOf([]), NOW],
    ['it could not be had', 'unknown' as const, NOW],
    ['it is too old', used(12), NOW + 1],
    ['there is no inventory', { ...useOf([]), known: false }, NOW],
  ])('says that the use is unknown where %s', (_, use, at) => {
    const rows = tableOf(use, [namespaces], at);
    expect(wordsOf(entryRow(rows))).toEqual(['of 14, use unknown']);
  });

  it('says nothing of use where nobody asked, nor of a limit for each thing alone', () => {
    const [row] = createBoundaryTable(sphere([namespaces]), { kinds });
    expect(row).not.toHaveProperty('resources');
    expect(entryRow([row]).limits[0]).not.toHaveProperty('use');
    const each = [...kinds.values()].flatMap(kind =>
      Object.entries(kind.limits ?? {})
        .filter(([, { mode }]) => mode === 'each')
        .map(([dimension]) =>
          entry(kind.name, { limits: { [dimension]: { border: 5 } } }),
        ),
    );
    const rows = tableOf(useOf([]), each);
    const words = rows.flatMap(one =>
      one.type === 'entry' ? wordsOf(one) : [],
    );
    expect(words).toEqual(each.map(() => undefined));
  });

  it('names the resources of an entry, outside ones first', () => {
    const use = useOf([
      resource('b', { entityRef: 'resource:default/b' }),
      resource('a', { stale: true, observedAt: '2026-11-19T11:00:00Z' }),
      resource('c', { zone: 'extendable', url: 'https://example.com/c' }),
    ]);
    const { resources: of } = entryRow(tableOf(use));
    expect(of).toMatchObject({ inside: 2, outside: 1 });
    expect(of?.named).toMatchObject([
      { title: 'c', place: 'outside', url: 'https://example.com/c' },
      { title: 'a', place: 'inside', age: 'stale' },
      {
        title: 'b',
        place: 'inside',
        entityRef: 'resource:default/b',
        kindTitle: 'Kubernetes namespace',
        decidedBy: 'Namespaces',
      },
    ]);
    expect(of?.named.map(({ seen }) => renderPhrase(seen))).toEqual([
      'seen 1 hour ago',
      'seen 4 days ago, too old to count',
      'seen 1 hour ago',
    ]);
  });

  it('counts what it does not name', () => {
    const { resources: of } = entryRow(tableOf(useOf(resources(500))));
    expect(of?.inside).toBe(500);
    expect(of?.named).toHaveLength(24);
  });

  it('has a place for what no statement decides', () => {
    const use = useOf([
      resource('lost', { entry: undefined, zone: 'forbidden' }),
      resource('CHURN', {
        family: 'Roles',
        entry: undefined,
        zone: 'extendable',
      }),
    ]);
    const rows = tableOf(use);
    expect(rows.map(({ type }) => type)).toEqual([
      'entry',
      'unmatched',
      'unlisted',
    ]);
    expect(rows[1].type === 'unmatched' && rows[1].resources).toMatchObject({
      inside: 0,
      outside: 1,
      named: [{ title: 'lost', place: 'outside' }],
    });
    expect(rows[2].type === 'unlisted' && rows[2].resources).toMatchObject({
      outside: 1,
      named: [{ title: 'CHURN' }],
    });
  });

  it('adds up to what the use counts, and names each resource once', () => {
    fc.assert(
      fc.property(anyEntriesInUse, ({ entries, use }) => {
        const all = tableOf(use, entries).flatMap(row => row.resources ?? []);
        const sum = (of: 'inside' | 'outside') =>
          all.reduce((total, counts) => total + counts[of], 0);
        expect([sum('inside'), sum('outside')]).toEqual([
          use.inside,
          use.outside,
        ]);
        const keys = all.flatMap(({ named }) => named.map(({ key }) => key));
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys).toHaveLength(
          use.families.flatMap(family => family.resources).length,
        );
      }),
    );
  });
});
