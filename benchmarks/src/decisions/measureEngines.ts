import { decide } from '@dataops-sphere/plugin-sphere-common';
import { median } from '../report/statistics';
import { createCasbin } from './peers/casbin';
import { createCasl } from './peers/casl';
import { createCedar } from './peers/cedar';
import { createJsonRulesEngine } from './peers/jsonRulesEngine';
import type { Peer } from './peers/Peer';
import { NOW, type Case, type World } from './world';

/** Spheres for which the slow engines are set up; each holds its own rules, so more of them make none faster. */
const SAMPLED_SPHERES = 50;
const WARM_UP_MS = 300;

/** `decide`, with codes and parameters. */
export function createSphereEngine({ boundaries, use }: World): Peer {
  // A loader's export would be looked up in each call.
  const ask = decide;
  return {
    name: 'Sphere',
    check: ({ sphere, question }) =>
      ask(boundaries[sphere], question, use, NOW).zone === 'inside',
  };
}

/** The peers, each with the cases that it is asked. */
export async function createPeers(
  world: World,
  cases: readonly Case[],
): Promise<ReadonlyArray<{ peer: Peer; cases: readonly Case[] }>> {
  const sampled = new Map(
    world.spheres
      .slice(0, SAMPLED_SPHERES)
      .map((sphere, number) => [number, sphere]),
  );
  const few = cases.filter(({ sphere }) => sampled.has(sphere));
  return [
    { peer: createCasl(world.spheres, cases), cases },
    { peer: createCedar(sampled), cases: few },
    { peer: await createCasbin(sampled), cases: few },
    { peer: createJsonRulesEngine(sampled), cases: few },
  ];
}

/** Checks a second, over a slice of time in which the machine does nothing else of ours. */
export async function throughput(
  { check }: Peer,
  cases: readonly Case[],
  milliseconds: number,
): Promise<number> {
  const began = performance.now();
  let done = 0;
  let spent = 0;
  while (spent < milliseconds) {
    // Looking at the clock costs as much as a check.
    for (let n = 0; n < 64; n += 1) {
      const answer = check(cases[done % cases.length]);
      if (typeof answer !== 'boolean') await answer;
      done += 1;
    }
    spent = performance.now() - began;
  }
  return (done / spent) * 1000;
}

/**
 * Two engines in turns on the same questions, so that a noisy moment of the machine hits both.
 * @returns medians, and the median of the rounds' ratios
 */
export async function compare(
  ours: Peer,
  theirs: { readonly peer: Peer; readonly cases: readonly Case[] },
  options: { readonly rounds: number; readonly milliseconds: number },
): Promise<{ ours: number; theirs: number; ratio: number }> {
  const { rounds, milliseconds } = options;
  const { peer, cases } = theirs;
  // What setting the engines up has left behind would be collected in somebody's turn.
  global.gc?.();
  await throughput(ours, cases, WARM_UP_MS);
  await throughput(peer, cases, WARM_UP_MS);
  const samples: { ours: number; theirs: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    samples.push({
      ours: await throughput(ours, cases, milliseconds),
      theirs: await throughput(peer, cases, milliseconds),
    });
  }
  return {
    ours: median(samples.map(sample => sample.ours)),
    theirs: median(samples.map(sample => sample.theirs)),
    ratio: median(samples.map(sample => sample.ours / sample.theirs)),
  };
}
