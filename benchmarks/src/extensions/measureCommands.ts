import { randomUUID } from 'node:crypto';
import type { ExtensionDetail } from '@dataops-sphere/plugin-sphere-common';
import type { Goal } from '../report/report';
import { percentile, timed } from '../report/statistics';
import { proposalOf } from './generateRequests';
import { PLATFORMS } from './organisation';
import type { Room } from './startRoom';

const DAY = 86_400_000;
const MAX_ROUND_TRIPS = 6;

/** What submitting and voting cost beside a route that only finds out who asks. */
export async function measureCommands(
  room: Room,
  options: {
    readonly rounds: number;
    readonly now: number;
    /** Whether statements are trips over a network. */
    readonly trips: 'counted' | 'none';
  },
): Promise<Goal[]> {
  const empty = await room.call('member-0', '/empty');
  const needed = empty.statements.length;
  const submits: Taken[] = [];
  const votes: Taken[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    // Of the last platform's spheres the policy shows none.
    const sphere =
      Math.floor(round / (PLATFORMS - 1)) * PLATFORMS +
      (round % (PLATFORMS - 1));
    const submit = await timed(() =>
      room.call<ExtensionDetail>(
        `member-${sphere}`,
        `/sphere/v1/spheres/sphere-${sphere}/extension-requests`,
        {
          proposal: proposalOf(new Date(options.now + 30 * DAY)),
          idempotencyKey: randomUUID(),
        },
      ),
    );
    submits.push(toTaken(submit, needed));
    const { id, version, proposalHash } = submit.result.body;
    const vote = await timed(() =>
      room.call<ExtensionDetail>(
        `reviewer-${sphere % PLATFORMS}-1`,
        `/sphere/v1/extension-requests/${id}/commands`,
        {
          action: { type: 'approve' },
          version,
          proposalHash,
          idempotencyKey: randomUUID(),
        },
      ),
    );
    const { state } = vote.result.body;
    if (state !== 'active') throw new Error(`The request is ${state}`);
    votes.push(toTaken(vote, needed));
  }
  const { trips } = options;
  return [
    ...goalsOf('submit', submits, trips),
    ...goalsOf('vote', votes, trips),
  ];
}

interface Taken {
  readonly ms: number;
  readonly statements: readonly string[];
  readonly beyond: number;
}

function toTaken(
  {
    ms,
    result,
  }: { ms: number; result: { readonly statements: readonly string[] } },
  needed: number,
): Taken {
  const { statements } = result;
  return { ms, statements, beyond: statements.length - needed };
}

function goalsOf(
  name: string,
  taken: readonly Taken[],
  trips: 'counted' | 'none',
): Goal[] {
  const worst = taken.reduce((a, b) => (b.beyond > a.beyond ? b : a));
  if (trips === 'counted' && worst.beyond > MAX_ROUND_TRIPS) {
    console.error(
      [`The statements of one ${name}:`, ...worst.statements]
        .map(statement => statement.slice(0, 120))
        .join('\n  '),
    );
  }
  return [
    {
      name: `${name}: SQL ${
        trips === 'counted' ? 'round trips' : 'statements, in the same process,'
      } beyond an empty authenticated route`,
      value: worst.beyond,
      unit: '',
      must: trips === 'counted' ? MAX_ROUND_TRIPS : undefined,
    },
    {
      name: `${name}, p95`,
      value: percentile(
        taken.map(({ ms }) => ms),
        0.95,
      ),
      unit: 'ms',
      aim: 100,
    },
  ];
}
