import * as fc from 'fast-check';
import { FAMILIES } from '../boundaryKind';
import { renderPhrase } from '../phrases';
import { createBoundaryTable } from '../table';
import {
  anyEntries,
  entry,
  kinds,
  oneOfEach,
  sphere,
} from '../__testUtils__/resolvedSphereFixture';
import { createSphereMapModel } from './createSphereMapModel';
import { MAP_RADII, SECTOR_PAD } from './mapGeometry';

const modelOf = (...args: Parameters<typeof sphere>) =>
  createSphereMapModel(sphere(...args), { kinds });
const label = (...args: Parameters<typeof sphere>) =>
  modelOf(...args).sectors[0].labelFacts.map(fact => renderPhrase(fact));

describe('the sphere map model', () => {
  it('has one sector per family with entries, in the fixed order', () => {
    const model = modelOf([
      entry('budget'),
      entry('role'),
      entry('cloud-account'),
      entry('cloud-region'),
    ]);
    expect(model.sectors.map(s => s.family)).toEqual([
      'Accounts',
      'Roles',
      'Budget',
    ]);
  });

  it('shares the circle equally, whatever the entries', () => {
    fc.assert(
      fc.property(anyEntries, entries => {
        const { sectors } = modelOf(entries);
        const widths = sectors.map(s => s.angles.end - s.angles.start);
        const pads = sectors.length > 1 ? sectors.length * 2 * SECTOR_PAD : 0;
        const sum = widths.reduce((a, b) => a + b, 0);
        expect(sum + pads).toBeCloseTo(sectors.length ? 360 : 0);
        for (const width of widths) expect(width).toBeCloseTo(widths[0]);
        expect(sectors.length).toBeLessThanOrEqual(FAMILIES.length);
        for (const { angles } of sectors) {
          expect((angles.start + angles.end) / 2).toBeCloseTo(angles.mid);
        }
      }),
    );
  });

  it('does not depend on the order of the entries', () => {
    const shuffled = anyEntries.chain(entries =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray(entries, {
          minLength: entries.length,
          maxLength: entries.length,
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([entries, other]) => {
        expect(modelOf(other)).toEqual(modelOf(entries));
      }),
    );
  });

  it('leaves a single sector without a gap', () => {
    expect(modelOf([entry('role')]).sectors[0].angles).toEqual({
      start: 0,
      mid: 180,
      end: 360,
    });
  });

  it.each([
    [
      'up to 10',
      'kubernetes-namespace',
      { count: { border: 10, ceiling: 20 } },
    ],
    ['up to 3 ingress routes', 'network-ingress', { count: { border: 3 } }],
    ['40 CPU', 'workload-quota', { 'requests.cpu': { border: 40 } }],
    ['€9k a month', 'budget', { monthly: { border: 9000 } }],
    ['up to 12 seats', 'tool', { seats: { border: 12 } }],
    ['up to 20', 'role', { count: { ceiling: 20 } }],
    ['warns at 8', 'role', { count: { warn: 8 } }],
  ])('says %s of a limited family', (words, kind, limits) => {
    expect(label([entry(kind, { limits })])).toEqual([words]);
  });

  it('tells of what is given before what is not', () => {
    const limits = {
      'requests.cpu': { border: 0, ceiling: 8 },
      'nvidia.com/gpu': { border: 2 },
    };
    expect(label([entry('workload-quota', { limits })])).toEqual(['2 GPU']);
  });

  it('tells the tightest of equal limits', () => {
    const tight = entry('role', { id: 'z', limits: { count: { border: 3 } } });
    const wide = entry('role', { id: 'a', limits: { count: { border: 9 } } });
    expect(label([wide, tight])).toEqual(['up to 3']);
  });

  it('counts kinds, else statements, of an unlimited family', () => {
    expect(label([entry('storage'), entry('data-domain')])).toEqual([
      '2 kinds',
    ]);
    expect(label([entry('role')])).toEqual(['1 statement']);
  });

  it.each([
    ['askable', entry('role', { extendable: 'any' }), {}],
    [
      'askable',
      entry('role', { limits: { count: { border: 1, ceiling: 2 } } }),
      {},
    ],
    ['askable', entry('role', { limits: { count: { border: 1 } } }), {}],
    ['askable', entry('role'), { unlisted: 'extendable' as const }],
    [
      'closed',
      entry('role', { limits: { count: { border: 2, ceiling: 2 } } }),
      {},
    ],
    ['closed', entry('role', { limits: { count: { ceiling: 2 } } }), {}],
    ['closed', entry('role'), {}],
    [
      'closed',
      entry('role', {
        inside: undefined,
        forbidden: 'any',
        limits: { count: { border: 1, ceiling: 2 } },
      }),
      {},
    ],
  ])('beyond the border it is %s', (beyond, one, parts) => {
    expect(modelOf([one], parts).sectors[0].beyond).toBe(beyond);
  });

  it('marks at both edges of the sector where the limit begins to warn', () => {
    const limits = { count: { warn: 8, border: 10 } };
    const [, roles] = modelOf([
      entry('cloud-account'),
      entry('role', { limits }),
    ]).sectors;
    const radius = 56 + 144 * 0.8;
    expect(roles.warnTicks).toEqual([
      { start: 181.2, end: 185.2, radius },
      { start: 354.8, end: 358.8, radius },
    ]);
    expect(radius).toBeLessThan(MAP_RADII.border);
  });

  it('has no warning marks on a border of nothing', () => {
    const limits = { count: { warn: 0, border: 0, ceiling: 3 } };
    expect(modelOf([entry('role', { limits })]).sectors[0].warnTicks).toEqual(
      [],
    );
  });

  it.each([
    ['draft', 'Draft: grants nothing yet'],
    ['retired', 'Retired: grants nothing'],
  ] as const)('says that a %s sphere grants nothing', (lifecycle, words) => {
    const { state, notice } = modelOf([entry('role')], { lifecycle });
    expect(state).toBe(lifecycle);
    expect(notice && renderPhrase(notice)).toBe(words);
  });

  it('says that nothing is declared', () => {
    const model = modelOf([], { lifecycle: 'draft' });
    expect(model.state).toBe('empty');
    expect(renderPhrase(model.summary)).toBe(
      'Customer churn: Nothing declared',
    );
  });

  it('sums itself up in a sentence', () => {
    const limits = { count: { border: 10 } };
    const model = modelOf([
      entry('kubernetes-namespace', { limits }),
      entry('role'),
    ]);
    expect(renderPhrase(model.summary)).toBe(
      'Customer churn: 2 families, 2 statements, Namespaces up to 10',
    );
    expect(renderPhrase(model.sectors[1].sentence)).toBe(
      'Roles 1 statement: Roles: any. Nothing beyond the border can be asked for.',
    );
  });

  it.each([
    ['Customer churn', ['Customer', 'churn']],
    ['Customer 360', ['Customer 360']],
    ['Recommendations platform', ['Recommendat…', 'platform']],
    ['Fraud detection for payments', ['Fraud', 'detection…']],
    ['x'.repeat(300), ['xxxxxxxxxxx…']],
  ])('breaks the title %s into the hub', (title, lines) => {
    expect(modelOf([], { title }).hubLines).toEqual(lines);
  });

  it('keeps the hub to two lines of twelve characters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), title => {
        const lines = modelOf([], { title }).hubLines;
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines)
          expect([...line].length).toBeLessThanOrEqual(12);
      }),
    );
  });

  it('says nothing that the table does not say', () => {
    fc.assert(
      fc.property(
        anyEntries,
        fc.constantFrom('extendable' as const, 'forbidden' as const),
        (entries, unlisted) => {
          const resolved = sphere(entries, { unlisted });
          const rows = createBoundaryTable(resolved, { kinds });
          expect(rows).toHaveLength(entries.length + 1);
          for (const sector of createSphereMapModel(resolved, { kinds })
            .sectors) {
            expectFactsInTable(sector, rows);
          }
        },
      ),
    );
  });

  it('draws every built-in kind and a family without kinds', () => {
    const boundary = [...[...kinds.keys()].map(k => entry(k)), ...oneOfEach(9)];
    expect(modelOf(boundary).sectors).toHaveLength(9);
  });
});

function expectFactsInTable(
  sector: ReturnType<typeof modelOf>['sectors'][number],
  rows: ReturnType<typeof createBoundaryTable>,
) {
  const ofFamily = rows.flatMap(row =>
    row.type === 'entry' && row.family === sector.family ? [row] : [],
  );
  const unlisted = rows.find(row => row.type === 'unlisted');
  expect(sector.statements.map(s => s.id)).toEqual(ofFamily.map(r => r.id));
  sector.statements.forEach((statement, index) => {
    const row = ofFamily[index];
    expect(statement.title).toBe(row.what);
    expect(statement.limits).toEqual(row.limits);
    const words = renderPhrase(statement.sentence);
    for (const match of [row.inside, row.askFirst, row.forbidden]) {
      if (match) expect(words).toContain(renderPhrase(match.short));
    }
    for (const limit of row.limits) {
      expect(words).toContain(renderPhrase(limit.text));
    }
  });
  const canAsk =
    (unlisted?.type === 'unlisted' && unlisted.zone === 'extendable') ||
    ofFamily.some(
      row => row.askFirst || row.limits.some(l => l.beyond === 'askable'),
    );
  expect(sector.beyond).toBe(canAsk ? 'askable' : 'closed');
}
