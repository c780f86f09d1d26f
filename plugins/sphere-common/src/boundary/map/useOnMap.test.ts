import * as fc from 'fast-check';
import type { SphereUse } from '../../inventory/inventoryApi';
import { renderPhrase } from '../phrases';
import type { ResolvedEntry } from '../resolvedSphere';
import { createBoundaryTable } from '../table';
import {
  entry,
  kinds,
  oneOfEach,
  sphere,
} from '../__testUtils__/resolvedSphereFixture';
import {
  anyEntriesInUse,
  NOW,
  resource,
  resources,
  useOf,
} from '../__testUtils__/sphereUseFixture';
import { createSphereMapModel } from './createSphereMapModel';
import { DOT_PITCH } from './placeDots';
import type { MapSector, SphereMapModel } from './sphereMapModel';

const limits = { count: { warn: 11, border: 14, ceiling: 20 } };
const namespaces = entry('kubernetes-namespace', { limits });

const modelOf = (
  use: SphereUse | 'unknown',
  entries: readonly ResolvedEntry[] = [namespaces],
  at = NOW,
) => createSphereMapModel(sphere(entries), { kinds, use, at });
const labelOf = (model: SphereMapModel) =>
  model.sectors[0].labelFacts.map(fact => renderPhrase(fact));
const used = (value: number, all: Parameters<typeof useOf>[0] = []) =>
  useOf(all, { 'kubernetes-namespace:count': value });

describe('use on the map', () => {
  it.each([
    [8, 'ok', 'arc', '8 of 14'],
    [12, 'near', 'arc', '▲ 12 of 14'],
    [14, 'near', 'border', '▲ 14 of 14'],
    [17, 'over', 'arc', '▲ 17 of 14'],
  ])('draws %d of 14 as %s', (value, state, on, label) => {
    const model = modelOf(used(value));
    expect(model.sectors[0].wedge).toMatchObject({ state, edge: { on } });
    expect(labelOf(model)).toEqual([label]);
  });

  it('has no wedge where nothing is used', () => {
    const model = modelOf(used(0));
    expect(model.sectors[0].wedge).toBeUndefined();
    expect(labelOf(model)).toEqual(['0 of 14']);
  });

  it.each([
    ['nobody knows', useOf([]), NOW],
    ['it could not be had', 'unknown' as const, NOW],
    ['it is too old', used(12), NOW + 1],
  ])('says that the use is unknown where %s', (_, use, at) => {
    const model = modelOf(use, [namespaces], at);
    expect(model.sectors[0].wedge).toBeUndefined();
    expect(labelOf(model)).toEqual(['of 14, use unknown']);
  });

  it('says once that there is no inventory, and is the same map otherwise', () => {
    const model = modelOf({ ...useOf([]), known: false });
    expect(model.inventoryNotice && renderPhrase(model.inventoryNotice)).toBe(
      'No resources known: connect the catalog or push inventory',
    );
    expect(labelOf(model)).toEqual(['up to 14']);
    expect(model.sectors[0].resources).toBeUndefined();
  });

  it('shows the tightest limit of a family', () => {
    const quota = { 'requests.cpu': { border: 40 }, pods: { border: 100 } };
    const compute = entry('workload-quota', { limits: quota });
    const use = useOf([], {
      'workload-quota:requests.cpu': 10,
      'workload-quota:pods': 90,
    });
    expect(labelOf(modelOf(use, [compute]))).toEqual(['90 of 100 pods']);
  });

  it('counts the resources of a family without limits', () => {
    const repository = entry('repository');
    const of = { kind: 'repository', family: 'Delivery' as const };
    const some = resources(6, { ...of, entry: 'repository' });
    expect(labelOf(modelOf(useOf(some), [repository]))).toEqual([
      '6 repositories',
    ]);
    const outsider = resource('x', { ...of, zone: 'forbidden', entry: '' });
    const use = useOf([...some, { ...outsider, entry: undefined }]);
    expect(labelOf(modelOf(use, [repository]))).toEqual([
      '7 resources',
      '◆ 1 outside',
    ]);
  });

  it('says in its sentences what is used and what is outside', () => {
    const outsider = resource('x', { zone: 'extendable' });
    const model = modelOf(used(12, [...resources(12), outsider]));
    expect(renderPhrase(model.summary)).toBe(
      'Customer churn: 1 family, 1 statement, Namespaces 12 of 14, 1 outside, near the border, 12 inside, 1 outside',
    );
    expect(renderPhrase(model.sectors[0].sentence)).toContain(
      'Namespaces 12 of 14, 1 outside, near the border, 12 inside: ',
    );
    expect(renderPhrase(model.sectors[0].sentence)).toContain(
      'Number: border 14, warns at 11, up to 20 if asked, 12 used, near the border',
    );
  });

  it('draws a dot for each of up to 24 resources, by name, and a number for more', () => {
    const few = modelOf(used(12, resources(24))).sectors[0].resources;
    expect(few?.pill).toBeUndefined();
    expect(few?.dots.map(dot => dot.resource.title)).toEqual(
      resources(24).map(({ title }) => title),
    );
    const many = modelOf(used(12, resources(500))).sectors[0].resources;
    expect(many?.dots).toEqual([]);
    expect(many?.pill?.count).toBe(500);
  });

  it('draws at most three diamonds, and the number of the others', () => {
    const outside = resources(12, { zone: 'forbidden' });
    const marks = modelOf(useOf(outside)).sectors[0].resources;
    expect(marks?.diamonds).toHaveLength(3);
    expect(marks?.moreOutside?.count).toBe(9);
  });

  it('has room for 24 dots in each of nine sectors, whatever is used', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 24 }),
        fc.nat(40),
        (sectors, count, value) => {
          const entries = oneOfEach(sectors).map(one => ({ ...one, limits }));
          const all = entries.flatMap(({ id, kind, family }) =>
            resources(count, { kind, family, entry: id }).map(one => ({
              ...one,
              id: `${id}/${one.id}`,
            })),
          );
          const known = entries.map(
            ({ id }) => [`${id}:count`, value] as const,
          );
          const model = modelOf(useOf(all, Object.fromEntries(known)), entries);
          for (const { resources: marks } of model.sectors) {
            expect(marks?.dots).toHaveLength(count);
          }
          expectApart(model);
        },
      ),
    );
  });

  it('keeps every mark in its sector and its ring', () => {
    fc.assert(
      fc.property(anyEntriesInUse, ({ entries, use }) => {
        const model = modelOf(use, entries);
        expect(model.sectors).toHaveLength(
          new Set(entries.map(({ family }) => family)).size,
        );
        model.sectors.forEach(expectMarksInPlace);
        expectApart(model);
      }),
    );
  });

  it('does not depend on the order of entries and resources', () => {
    fc.assert(
      fc.property(anyEntriesInUse, ({ entries, use }) => {
        const turned: SphereUse = {
          ...use,
          limits: [...use.limits].reverse(),
          entries: [...use.entries].reverse(),
          families: [...use.families].reverse().map(family => ({
            ...family,
            resources: [...family.resources].reverse(),
          })),
        };
        expect(modelOf(turned, [...entries].reverse())).toEqual(
          modelOf(use, entries),
        );
      }),
    );
  });

  it('says nothing that the table does not say', () => {
    fc.assert(
      fc.property(anyEntriesInUse, ({ entries, use }) => {
        const resolved = sphere(entries);
        const context = { kinds, use, at: NOW };
        const rows = createBoundaryTable(resolved, context);
        const model = createSphereMapModel(resolved, context);
        for (const sector of model.sectors) expectInTable(sector, rows);
        const outside = rows.reduce(
          (sum, row) => sum + (row.resources?.outside ?? 0),
          0,
        );
        expect(model.outside ?? 0).toBe(outside);
      }),
    );
  });
});

function angleOf({ x, y }: { x: number; y: number }): number {
  return ((Math.atan2(x, -y) * 180) / Math.PI + 360) % 360;
}

function expectMarksInPlace({ angles, resources: marks, wedge }: MapSector) {
  if (wedge) {
    expect(wedge.outer).toBeGreaterThan(56);
    expect(wedge.outer).toBeLessThan(290);
  }
  const between = (
    points: readonly { x: number; y: number }[],
    [inner, outer]: readonly [number, number],
  ) => {
    for (const point of points) {
      const radius = Math.hypot(point.x, point.y);
      expect(radius).toBeGreaterThanOrEqual(inner - 1e-6);
      expect(radius).toBeLessThanOrEqual(outer + 1e-6);
      expect(angleOf(point)).toBeGreaterThanOrEqual(angles.start);
      expect(angleOf(point)).toBeLessThanOrEqual(angles.end);
      const clearance = Math.abs(radius - (wedge?.edge.radius ?? Infinity));
      expect(clearance).toBeGreaterThanOrEqual(12 - 1e-6);
    }
  };
  if (!marks) return;
  between(marks.dots, [72, 186]);
  between(marks.pill ? [marks.pill] : [], [116, 178]);
  between(marks.diamonds, [208, 260]);
  between(marks.moreOutside ? [marks.moreOutside] : [], [200, 290]);
}

function expectApart({ sectors }: SphereMapModel) {
  const dots = sectors.flatMap(sector => sector.resources?.dots ?? []);
  const distances = dots.flatMap((a, index) =>
    dots.slice(index + 1).map(b => Math.hypot(a.x - b.x, a.y - b.y)),
  );
  expect(Math.min(...distances, Infinity)).toBeGreaterThanOrEqual(
    DOT_PITCH - 1e-6,
  );
}

function expectInTable(
  sector: MapSector,
  rows: ReturnType<typeof createBoundaryTable>,
) {
  const own = rows.filter(
    row => row.type !== 'unlisted' && row.family === sector.family,
  );
  const limitsOf = own.flatMap(row => (row.type === 'entry' ? row.limits : []));
  const named = own.flatMap(row => row.resources?.named ?? []);
  const sum = (of: 'inside' | 'outside') =>
    own.reduce((total, row) => total + (row.resources?.[of] ?? 0), 0);
  expect(sector.statements.flatMap(one => one.limits)).toEqual(limitsOf);
  sector.statements.forEach(statement => {
    for (const { use } of statement.limits) {
      const words = renderPhrase(statement.sentence);
      if (use) expect(words).toContain(renderPhrase(use.spoken));
    }
  });
  if (sector.wedge) {
    const { state } = sector.wedge;
    expect(limitsOf.some(limit => limit.use?.state === state)).toBe(true);
  }
  const marks = sector.resources;
  if (!marks) return;
  expect([marks.inside, marks.outside]).toEqual([
    sum('inside'),
    sum('outside'),
  ]);
  for (const { resource: fact } of [...marks.dots, ...marks.diamonds]) {
    expect(named).toContainEqual(fact);
  }
  if (marks.outside > 0) {
    expect(renderPhrase(sector.sentence)).toContain(`${marks.outside} outside`);
  }
}
