import { createBoundaryUse } from './boundaryUse';
import { compileBoundary } from './compileBoundary';
import { decide } from './decide';
import {
  createWorld,
  WORLD_NOW,
  type DecisionWorld,
  type WorldSize,
} from './__testUtils__/decisionWorlds';
import { askOracle } from './__testUtils__/oracle';

/** Another one explores; every failure names the seed of its world. */
const SEED = Number(process.env.DECISION_SEED ?? 20261123);

interface Tally {
  readonly zones: Map<string, number>;
  questions: number;
}

function compare(seed: number, size: WorldSize, tally: Tally): void {
  const world: DecisionWorld = createWorld(seed, size);
  const boundary = compileBoundary(world.sphere, world);
  const use = createBoundaryUse(world.limits);
  for (const [index, question] of world.questions.entries()) {
    const { zone, reason } = decide(boundary, question, use, WORLD_NOW);
    const expected = askOracle(world, question, WORLD_NOW);
    if (zone !== expected.zone || reason !== expected.reason) {
      const about = JSON.stringify({
        question,
        boundary: world.sphere.boundary,
      });
      throw new Error(
        `seed ${seed}, question ${index}: '${zone}' because '${reason}', but the rules say '${
          expected.zone
        }' because '${expected.reason}': ${about.slice(0, 3000)}`,
      );
    }
    tally.questions += 1;
    tally.zones.set(reason, (tally.zones.get(reason) ?? 0) + 1);
  }
}

describe(`the compiled boundary and the rules read literally, from seed ${SEED}`, () => {
  it('agree on zone and reason of 97,000 questions to small boundaries, and meet every reason', () => {
    const tally: Tally = { zones: new Map(), questions: 0 };
    for (let i = 0; i < 4850; i += 1) {
      const size = { entries: i % 9, questions: 20 };
      compare(SEED + i, size, tally);
    }
    expect(tally.questions).toBe(97_000);
    expect([...tally.zones.keys()].sort()).toEqual([
      'beyond-border',
      'beyond-matcher',
      'draft',
      'forbidden-matcher',
      'frozen',
      'inside',
      'inside-near-border',
      'missing-attribute',
      'no-match',
      'over-ceiling',
      'retired',
      'unknown-amount',
      'unknown-kind',
      'unknown-use',
      'unlisted-extendable',
      'unlisted-forbidden',
    ]);
  });

  it('agree on 3,000 questions to boundaries of more than 100 entries of a kind, which are looked up', () => {
    const tally: Tally = { zones: new Map(), questions: 0 };
    for (let i = 0; i < 6; i += 1) {
      const kind = [
        'kubernetes-namespace',
        'workload-quota',
        'storage',
        'network-egress',
      ][i % 4];
      const size = { entries: 100 + 10 * i, questions: 500, kinds: [kind] };
      compare(SEED - i, size, tally);
    }
    expect(tally.questions).toBe(3_000);
  });
});
