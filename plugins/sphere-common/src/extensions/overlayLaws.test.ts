import fc from 'fast-check';
import {
  entry,
  kinds,
  sphere,
} from '../boundary/__testUtils__/resolvedSphereFixture';
import {
  compileBoundary,
  type BoundaryOverlay,
  type Decision,
} from '../boundary';
import {
  anyWorld,
  WORLD_NOW,
  type DecisionWorld,
} from '../boundary/decide/__testUtils__/decisionWorlds';
import type { ResolvedEntry } from '../boundary/resolvedSphere';
import { askOracle } from '../boundary/decide/__testUtils__/oracle';
import { createBoundaryUse, NO_USE } from '../boundary/decide/boundaryUse';
import { createQuestion } from '../boundary/decide/createQuestion';
import { decide } from '../boundary/decide/decide';
import type { Question } from '../boundary/decide/question';
import { active, proposal } from './__testUtils__/proposalFixture';
import { overlaysOf } from './overlaysOf';
import { proposalFromDecision } from './proposalFromDecision';

const SEED = Number(process.env.DECISION_SEED ?? 20261124);
const RUNS = { seed: SEED, numRuns: 600 };
const RANK = { forbidden: 0, extendable: 1, inside: 2 } as const;

function answers(
  world: DecisionWorld,
  overlays: readonly BoundaryOverlay[],
  at = WORLD_NOW,
): Decision[] {
  const boundary = compileBoundary(world.sphere, { ...world, overlays });
  const use = createBoundaryUse(world.limits);
  return world.questions.map(q => decide(boundary, q, use, at));
}

const UNTIL = WORLD_NOW + 100;

/** As much extra room as may be asked for: for everything extendable, and over kinds. */
function roomOf(world: DecisionWorld, seed: number): BoundaryOverlay[] {
  const { boundary } = world.sphere;
  const period = { title: 'Room', from: 0, until: UNTIL };
  const wide = { 'action.name': ['*'] };
  const askable = ({ extendable }: ResolvedEntry) =>
    extendable === 'any' ? wide : extendable;
  return [
    ...boundary.map((e, i) => ({
      ...period,
      id: `r${i}`,
      entry: e.id,
      ...(seed & 1 && e.extendable && { inside: askable(e) }),
      limits: Object.fromEntries(
        Object.keys(e.limits ?? {}).map(name => [name, (seed >> 2) % 9]),
      ),
    })),
    ...[...kinds.keys()]
      .filter((_, i) => (seed >> i) & 1)
      .map(kind => ({ ...period, id: `k-${kind}`, kind, inside: wide })),
  ];
}

describe(`extra room in random worlds, from seed ${SEED}`, () => {
  it('[D3] is independent: what one gives, the end of another one does not take away', () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(), fc.nat(), (world, seed, which) => {
        const rooms = roomOf(world, seed);
        const gone = rooms[which % Math.max(1, rooms.length)];
        const rest = rooms.filter(room => room !== gone);
        const all = answers(world, rooms);
        const without = answers(world, rest);
        rest.forEach(room => {
          const alone = answers(world, [room]);
          alone.forEach(({ zone }, i) => {
            // Whatever each of them gives by itself, it gives beside others and after their end.
            expect(RANK[without[i].zone]).toBeGreaterThanOrEqual(RANK[zone]);
            expect(RANK[all[i].zone]).toBeGreaterThanOrEqual(RANK[zone]);
          });
        });
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('[D1] changes no answer from the millisecond of its end on, and every answer until then', () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(), (world, seed) => {
        const rooms = roomOf(world, seed);
        const both = [...world.overlays, ...rooms];
        for (const at of [UNTIL, UNTIL + 1, UNTIL + 1e9]) {
          expect(answers(world, both, at)).toEqual(
            answers(world, world.overlays, at),
          );
        }
        const endless = both.map(({ until: _, ...room }, i) =>
          i < world.overlays.length ? both[i] : room,
        );
        expect(answers(world, both, UNTIL - 1)).toEqual(
          answers(world, endless, UNTIL - 1),
        );
      }),
      RUNS,
    );
  });

  it('[F6] never turns what is forbidden, or above a ceiling, into anything else', () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(), (world, seed) => {
        const before = answers(world, world.overlays);
        const after = answers(world, [
          ...world.overlays,
          ...roomOf(world, seed),
        ]);
        before.forEach(({ zone, reason }, i) => {
          if (reason !== 'forbidden-matcher' && reason !== 'over-ceiling')
            return;
          expect(after[i].zone).toBe(zone);
        });
      }),
      RUNS,
    );
  });

  it('[D3] takes nothing away', () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(), (world, seed) => {
        const rooms = [...world.overlays, ...roomOf(world, seed)];
        const before = answers(world, world.overlays);
        answers(world, rooms).forEach(({ zone }, i) => {
          expect(RANK[zone]).toBeGreaterThanOrEqual(RANK[before[i].zone]);
        });
      }),
      RUNS,
    );
  });

  it('[F6] makes inside what a proposal was made of, or says what stands in the way', () => {
    const outcomes = fc
      .sample(anyWorld, RUNS)
      .flatMap(world => world.questions.map(q => askFor(world, q)));
    const asked = outcomes.filter(({ changes }) => changes > 0);
    expect(asked.length).toBeGreaterThan(100);
    for (const { before, after } of asked) {
      expect(before).toBe('extendable');
      expect([
        'inside',
        'inside-near-border',
        'forbidden-matcher',
        'over-ceiling',
        'unknown-use',
        'unknown-amount',
        'missing-attribute',
      ]).toContain(after);
    }
  });
});

const ending = fc
  .array(fc.constantFrom('a', 'b', '-', '*', '?'), { maxLength: 3 })
  .map(parts => parts.join(''));
// Mostly with a beginning, so that there is something to find them by.
const word = fc
  .oneof(
    { weight: 30, arbitrary: fc.tuple(fc.constantFrom(...'abcdefgh'), ending) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('?'), ending) },
  )
  .map(([start, end]) => start + end);
const name = fc.oneof(
  word,
  fc.integer({ min: 0, max: 9 }),
  fc.array(word, { maxLength: 2 }),
  fc.constant(undefined),
);

describe('much extra room over one entry', () => {
  it('answers as the rules read literally do', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 2 }), {
          minLength: 8,
          maxLength: 60,
        }),
        fc.array(name, { minLength: 1, maxLength: 10 }),
        (matchers, names) => {
          const storage = entry('storage', { inside: { name: ['inside'] } });
          const overlays = matchers.map(
            (values, i): BoundaryOverlay => ({
              id: `o${i}`,
              title: `Room ${i}`,
              entry: 'storage',
              from: i % 5,
              until: 8 + (i % 5),
              inside:
                i % 9 ? { name: values } : { region: values, name: ['*'] },
            }),
          );
          const world = {
            sphere: sphere([storage]),
            kinds,
            overlays,
            limits: [],
          };
          const boundary = compileBoundary(world.sphere, world);
          for (const one of names) {
            const question = createQuestion(
              { kind: 'storage', action: 'read', properties: { name: one } },
              kinds.get('storage'),
            );
            for (const at of [0, 3, 9, 12]) {
              const { zone, reason } = decide(boundary, question, NO_USE, at);
              expect({ zone, reason }).toEqual(askOracle(world, question, at));
            }
          }
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });
});

/** Asks, requests what the answer suggests, has it approved, and asks again. */
function askFor(world: DecisionWorld, question: Question) {
  const boundary = compileBoundary(world.sphere, world);
  const use = createBoundaryUse(world.limits);
  const before = decide(boundary, question, use, WORLD_NOW);
  const changes = proposalFromDecision(before, question, boundary);
  const request = active(proposal(changes), {
    startsAt: new Date(0).toISOString(),
    endsAt: new Date(UNTIL).toISOString(),
  });
  const overlays = [...world.overlays, ...overlaysOf(request, 'Room')];
  const widened = compileBoundary(world.sphere, { ...world, overlays });
  const after = decide(widened, question, use, WORLD_NOW);
  return { changes: changes.length, before: before.zone, after: after.reason };
}

describe('overlapping extensions', () => {
  it('[D3] leave the second where it is when the first one ends', () => {
    const namespaces = entry('kubernetes-namespace', {
      id: 'namespaces',
      limits: { count: { border: 10, ceiling: 20 } },
    });
    const world = sphere([namespaces]);
    const room = (id: string, to: number, until: number): BoundaryOverlay => ({
      id,
      title: `Up to ${to}`,
      entry: 'namespaces',
      from: 0,
      until,
      limits: { count: to },
    });
    const boundary = compileBoundary(world, {
      kinds,
      overlays: [room('a', 14, 200), room('b', 16, 100)],
    });
    const use = createBoundaryUse([
      {
        entry: 'namespaces',
        dimension: 'count',
        value: 12,
        observedAt: 0,
        validUntil: 1e9,
      },
    ]);
    const ask = (at: number) => {
      const question = {
        kind: 'kubernetes-namespace',
        action: 'create',
        attributes: {},
        amounts: {},
      };
      const { headroom } = decide(boundary, question, use, at);
      return headroom[0].border;
    };
    expect([99, 100, 199, 200].map(ask)).toEqual([16, 14, 14, 10]);
  });
});
