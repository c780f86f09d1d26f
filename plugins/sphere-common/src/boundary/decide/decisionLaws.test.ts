import fc from 'fast-check';
import { entry, kinds, sphere } from '../__testUtils__/resolvedSphereFixture';
import type { ResolvedEntry } from '../resolvedSphere';
import {
  anyWorld,
  createWorld,
  WORLD_NOW,
  type DecisionWorld,
} from './__testUtils__/decisionWorlds';
import { createBoundaryUse, NO_USE, type BoundaryUse } from './boundaryUse';
import { compileBoundary } from './compileBoundary';
import { createQuestion } from './createQuestion';
import { decide } from './decide';
import { decisionSchema, type Decision } from './decision';
import type { Question } from './question';

const SEED = Number(process.env.DECISION_SEED ?? 20261124);
const RUNS = { seed: SEED, numRuns: 600 };
const RANK = { forbidden: 0, extendable: 1, inside: 2 } as const;

function answers(
  world: DecisionWorld,
  use: BoundaryUse = createBoundaryUse(world.limits),
  questions: readonly Question[] = world.questions,
): Decision[] {
  const boundary = compileBoundary(world.sphere, world);
  return questions.map(question => decide(boundary, question, use, WORLD_NOW));
}

function withEntries(
  world: DecisionWorld,
  boundary: readonly ResolvedEntry[],
): DecisionWorld {
  return { ...world, sphere: { ...world.sphere, boundary: [...boundary] } };
}

/** Answers of one world and of another that was made of it, question by question. */
function pairs(before: readonly Decision[], after: readonly Decision[]) {
  return before.map((decision, i) => ({ before: decision, after: after[i] }));
}

describe(`decisions in random worlds, from seed ${SEED}`, () => {
  it('are the same whatever the order of entries and of extra room', () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(), (world, turn) => {
        const { boundary } = world.sphere;
        const cut = turn % (boundary.length + 1);
        const turned = [
          ...boundary.slice(cut),
          ...boundary.slice(0, cut),
        ].reverse();
        const other = withEntries(
          { ...world, overlays: [...world.overlays].reverse() },
          turned,
        );
        expect(answers(other)).toEqual(answers(world));
      }),
      RUNS,
    );
  });

  it('are the same whatever the order of a hundred entries of one kind', () => {
    fc.assert(
      fc.property(fc.nat(), seed => {
        const size = { entries: 100, questions: 20, kinds: ['storage'] };
        const world = createWorld(seed, size);
        const reversed = [...world.sphere.boundary].reverse();
        expect(answers(withEntries(world, reversed))).toEqual(answers(world));
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  it('forbid whatever a forbidden matches, whatever else is given', () => {
    fc.assert(
      fc.property(anyWorld, world => {
        const bars = [...kinds.keys()].map((kind, i) =>
          entry(kind, { id: `bar${i}`, inside: undefined, forbidden: 'any' }),
        );
        const barred = withEntries(world, [...world.sphere.boundary, ...bars]);
        for (const { zone } of answers(barred)) expect(zone).toBe('forbidden');
      }),
      RUNS,
    );
  });

  it('forbid whatever a ceiling stops, whatever else is given and however far a border is raised', () => {
    fc.assert(
      fc.property(anyWorld, world => {
        const lid = entry('kubernetes-namespace', {
          id: 'lid',
          limits: { count: { ceiling: 3 } },
        });
        const room = {
          id: 'room',
          title: 'Room',
          entry: 'lid',
          from: 0,
          limits: { count: 1000 },
        };
        const capped = {
          ...withEntries(world, [...world.sphere.boundary, lid]),
          overlays: [...world.overlays, room],
        };
        const questions = world.questions
          .filter(({ kind }) => kind === lid.kind)
          .map(q => ({
            ...q,
            action: 'create',
            standing: undefined,
            amounts: { count: 4 },
          }));
        for (const { zone } of answers(capped, undefined, questions)) {
          expect(zone).toBe('forbidden');
        }
      }),
      RUNS,
    );
  });

  it('lose nothing by one more entry that only gives and has no limits, unless nothing spoke before and what is unlisted may be asked for, or was extra room', () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(), (world, seed) => {
        const giver = createWorld(seed, { entries: 1, questions: 0 });
        const [{ kind, where, inside = 'any', actions }] =
          giver.sphere.boundary;
        const more = entry(kind, { id: 'more', where, inside, actions });
        const larger = withEntries(world, [...world.sphere.boundary, more]);
        for (const { before, after } of pairs(
          answers(world),
          answers(larger),
        )) {
          if (before.reason === 'unlisted-extendable') continue;
          if (before.zone === 'inside' && !before.entry) continue;
          expect(RANK[after.zone]).toBeGreaterThanOrEqual(RANK[before.zone]);
        }
      }),
      RUNS,
    );
  });

  it('never deny more when a border is raised, in the document or by extra room', () => {
    fc.assert(
      fc.property(anyWorld, fc.integer({ min: 0, max: 9 }), (world, by) => {
        const { boundary } = world.sphere;
        const raised = boundary.map(e => ({
          ...e,
          ...(e.limits && {
            limits: Object.fromEntries(
              Object.entries(e.limits).map(([name, limit]) => {
                const { border, ceiling = Infinity } = limit;
                return [
                  name,
                  border === undefined
                    ? limit
                    : { ...limit, border: Math.min(border + by, ceiling) },
                ];
              }),
            ),
          }),
        }));
        const rooms = boundary.flatMap(e =>
          Object.entries(e.limits ?? {}).map(([name, limit], i) => ({
            id: `more-${e.id}-${i}`,
            title: 'More',
            entry: e.id,
            from: 0,
            limits: { [name]: (limit.border ?? 0) + by },
          })),
        );
        const overlaid = { ...world, overlays: [...world.overlays, ...rooms] };
        const before = answers(world);
        for (const other of [withEntries(world, raised), overlaid]) {
          for (const pair of pairs(before, answers(other))) {
            expect(RANK[pair.after.zone]).toBeGreaterThanOrEqual(
              RANK[pair.before.zone],
            );
          }
        }
      }),
      RUNS,
    );
  });

  it('make nothing inside because use is not known any more', () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(), (world, mask) => {
        const known = world.limits.filter((_, i) => mask & (1 << i % 20));
        const before = answers(world);
        for (const use of [NO_USE, createBoundaryUse(known)]) {
          for (const pair of pairs(before, answers(world, use))) {
            if (pair.after.zone !== 'inside') continue;
            expect(pair.before.zone).toBe('inside');
          }
        }
      }),
      RUNS,
    );
  });

  it('make no yes of a no because an attribute is left out, of what is not there yet', () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(), (world, mask) => {
        const asked = world.questions.filter(({ standing }) => !standing);
        const less = asked.map(question => ({
          ...question,
          attributes: Object.fromEntries(
            Object.entries(question.attributes).filter(
              (_, i) => mask & (1 << i % 20),
            ),
          ),
        }));
        const after = answers(world, undefined, less);
        for (const pair of pairs(answers(world, undefined, asked), after)) {
          if (pair.after.zone !== 'inside') continue;
          expect(pair.before.zone).toBe('inside');
        }
      }),
      RUNS,
    );
  });

  it('make no yes of a no because all amounts are left out, where the action takes of the dimension by itself and one thing is asked for', () => {
    const takesBySelf = ({ kind, action, amounts }: Question) => {
      const dimensions = kinds.get(kind)?.limits ?? {};
      return Object.entries(amounts).every(([name, amount]) => {
        const { mode = 'sum', actions } = Object.hasOwn(dimensions, name)
          ? dimensions[name]
          : {};
        if (actions && !actions.includes(action)) return false;
        return mode !== 'count' || (action === 'create' && !(amount > 1));
      });
    };
    fc.assert(
      fc.property(anyWorld, world => {
        const asked = world.questions.filter(takesBySelf);
        const less = asked.map(question => ({ ...question, amounts: {} }));
        const after = answers(world, undefined, less);
        for (const pair of pairs(answers(world, undefined, asked), after)) {
          if (pair.after.zone !== 'inside') continue;
          expect(pair.before.zone).toBe('inside');
        }
      }),
      RUNS,
    );
  });

  it('come for any input, without an error inside', () => {
    const anyRecord = fc.dictionary(
      fc.oneof(
        fc.string(),
        fc.constantFrom('name', 'cluster', 'count', '__proto__', 'toString'),
      ),
      fc.oneof(fc.jsonValue(), fc.anything()),
    );
    const anyKind = fc.oneof(
      fc.constantFrom(...kinds.keys()),
      fc.constantFrom('constructor', '__proto__', ''),
      fc.string(),
    );
    fc.assert(
      fc.property(
        anyWorld,
        fc.record({
          kind: anyKind,
          action: fc.oneof(fc.constantFrom('create', 'read'), fc.string()),
          id: fc.string({ unit: 'binary' }),
          properties: anyRecord,
          actionProperties: anyRecord,
          subject: anyRecord,
          context: anyRecord,
          standing: fc.boolean(),
        }),
        (world, input) => {
          const question = createQuestion(input, kinds.get(input.kind));
          const [decision] = answers(world, undefined, [question]);
          expect(decision.reason).not.toBe('evaluation-error');
          expect(decisionSchema.safeParse(decision).error).toBeUndefined();
        },
      ),
      { ...RUNS, numRuns: 600 },
    );
  });

  it('are forbidden, not thrown, where something breaks inside', () => {
    const boundary = compileBoundary(sphere([entry('tool')]), { kinds });
    const broken = { ...boundary, byKind: undefined as never };
    const question = createQuestion(
      { kind: 'tool', action: 'use' },
      kinds.get('tool'),
    );
    expect(decide(broken, question, NO_USE, WORLD_NOW)).toMatchObject({
      zone: 'forbidden',
      reason: 'evaluation-error',
    });
  });
});
