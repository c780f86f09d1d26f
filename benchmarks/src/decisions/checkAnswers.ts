import { decideNaively } from './naiveOracle';
import type { Peer } from './peers/Peer';
import type { Case, World } from './world';

/** Throws where an engine answers a question otherwise than the naive reading of the rules. */
export async function checkAnswers(
  world: World,
  cases: readonly Case[],
  peers: readonly Peer[],
): Promise<void> {
  const counts = { inside: 0, outside: 0 };
  for (const one of cases) {
    const expected = decideNaively(world, one);
    counts[expected ? 'inside' : 'outside'] += 1;
    for (const peer of peers) {
      const got = await peer.check(one);
      if (got !== expected) {
        throw new Error(
          `${peer.name} says ${got}, expected ${expected}: ${JSON.stringify(
            one,
          )}`,
        );
      }
    }
  }
  if (Math.min(counts.inside, counts.outside) < cases.length / 10) {
    throw new Error(`too one-sided questions: ${JSON.stringify(counts)}`);
  }
}
