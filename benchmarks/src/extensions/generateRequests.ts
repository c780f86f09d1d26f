import { randomUUID } from 'node:crypto';
import type {
  ExtensionProposal,
  ExtensionRequest,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { insertRows, partsOf, toExtensionRow } from './storedRows';

const DAY = 86_400_000;
const BATCH = 1_000;

/** A declared sphere, as requests point to it. */
export interface SphereOfRequests {
  readonly uid: string;
  readonly name: string;
  readonly team: string;
  readonly platformOwner: string;
}

/** Where generated requests stand: closed, waiting for reviewers, or just about to end. */
export type Standing = 'past' | 'open' | 'ending';

/** The spheres of a database, by name. */
export async function readSpheres(knex: Knex): Promise<SphereOfRequests[]> {
  return knex('spheres')
    .where('state', 'present')
    .orderBy('name')
    .select('uid', 'name', {
      team: 'team_ref',
      platformOwner: 'platform_owner_ref',
    });
}

/** More room in the first entry of a generated sphere. */
export function proposalOf(until: Date): ExtensionProposal {
  return {
    changes: [
      { type: 'raise', entry: 'namespaces-0', dimension: 'count', to: 14 },
    ],
    term: { type: 'temporary', until: until.toISOString() },
    justification: 'A model has to be trained twice before the end of the year',
  };
}

/** Writes so many requests, spread evenly over the spheres, in batches. */
export async function generateRequests(
  knex: Knex,
  options: {
    readonly count: number;
    readonly standing: Standing;
    readonly spheres: readonly SphereOfRequests[];
    readonly now: number;
  },
): Promise<void> {
  const { count, spheres } = options;
  for (let start = 0; start < count; start += BATCH) {
    const made = Array.from(
      { length: Math.min(BATCH, count - start) },
      (_, n) =>
        writeOf(start + n, {
          ...options,
          sphere: spheres[(start + n) % spheres.length],
        }),
    );
    await knex.transaction(trx => insertAll(trx, made));
  }
}

async function insertAll(
  trx: Knex.Transaction,
  made: readonly ReturnType<typeof writeOf>[],
): Promise<void> {
  const rows = made.map(({ extension }) => toExtensionRow(extension));
  await insertRows(
    trx,
    'extension_requests',
    rows.map((row, index) => ({ ...row, before_count: made[index].before })),
  );
  const parts = made.map((write, index) => partsOf(write, rows[index]));
  for (const name of [
    'openTargets',
    'targets',
    'waiting',
    'excluded',
    'events',
  ] as const) {
    const { into } = parts[0][name];
    await insertRows(
      trx,
      into,
      parts.flatMap(part => part[name].rows as readonly object[]),
    );
  }
}

function writeOf(
  number: number,
  options: {
    readonly sphere: SphereOfRequests;
    readonly standing: Standing;
    readonly now: number;
  },
) {
  const { sphere, standing } = options;
  const request = requestOf(number, options);
  const isOpen = standing === 'open';
  return {
    extension: {
      request,
      title: '4 more namespaces until 20 Feb',
      sameKey: `raise namespaces-0 count ${number % 7}`,
      sphereTitle: sphere.name,
      team: sphere.team,
      platformOwner: sphere.platformOwner,
      waitingFor: isOpen ? [sphere.platformOwner] : [],
      excluded: request.authors,
      // Many share a target over the years; open ones have one each.
      targets: [
        isOpen ? `namespaces-0#open-${number}` : `namespaces-0#${number % 40}`,
      ],
      ...(standing !== 'past' && {
        nextAt: isOpen ? request.halfAt : request.endsAt,
      }),
    },
    before: number % 4,
    events: [
      {
        type: 'submitted' as const,
        at: request.submittedAt,
        by: request.requester,
        content: request.proposal,
      },
      ...(isOpen
        ? []
        : [
            {
              type: 'approved' as const,
              at: request.decidedAt ?? request.submittedAt,
              by: 'user:default/reviewer-0-0',
            },
          ]),
    ],
  };
}

function requestOf(
  number: number,
  {
    sphere,
    standing,
    now,
  }: {
    readonly sphere: SphereOfRequests;
    readonly standing: Standing;
    readonly now: number;
  },
): ExtensionRequest {
  const at = (days: number) => new Date(now + days * DAY).toISOString();
  const age = standing === 'past' ? 90 + (number % 1_000) : 1 + (number % 40);
  const until = standing === 'open' ? 30 : -1 / 24;
  const requester = `user:default/member-${sphere.name.split('-')[1]}`;
  return {
    id: randomUUID(),
    sphere: { uid: sphere.uid, name: sphere.name },
    version: standing === 'open' ? 1 : 2,
    proposal: proposalOf(new Date(now + until * DAY)),
    proposalNumber: 1,
    proposalHash: 'c'.repeat(64),
    base: { revision: 1, hash: 'b'.repeat(64) },
    requester,
    authors: [requester],
    rules: {
      steps: [
        {
          name: 'Platform owner',
          reviewers: [sphere.platformOwner],
          quorum: 1,
        },
      ],
      decideWithin: '2 working days',
    },
    step: 0,
    votes: [],
    submittedAt: at(-age),
    warned: standing === 'ending' ? [14, 3, 1] : [],
    ...stateOf(standing, { at, age }),
  };
}

function stateOf(
  standing: Standing,
  { at, age }: { at: (days: number) => string; age: number },
): Pick<ExtensionRequest, 'state'> & Partial<ExtensionRequest> {
  const decidedAt = at(-age + 0.2 + (age % 9) / 10);
  switch (standing) {
    case 'open':
      return { state: 'in_review', halfAt: at(30), dueAt: at(3 - (age % 8)) };
    case 'ending':
      return {
        state: 'active',
        decidedAt,
        startsAt: decidedAt,
        endsAt: at(-1 / 24),
      };
    default:
      return {
        state: 'ended',
        decidedAt,
        startsAt: decidedAt,
        endsAt: at(-age + 60),
        endedAt: at(-age + 60),
        endReason: 'expired',
      };
  }
}
