import {
  EXTENSION_ACTIONS,
  EXTENSION_CLOCK_ACTIONS,
  type ExtensionActionType,
} from './extensionCommand';
import { extensionCan } from './extensionCan';
import type { ExtensionFacts, MachineCommand } from './extensionFacts';
import { transition } from './extensionMachine';
import { EXTENSION_STATES, type ExtensionState } from './extensionRequest';
import {
  EXTENSION_TRANSITIONS,
  type ExtensionCommandType,
} from './extensionTransitions';
import {
  DUE,
  factsFor,
  inState,
  otherProposal,
  PEOPLE,
  UNTIL,
} from './__testUtils__/machineFixture';

/**
 * The design, read once more and written down by who may do what, without a look at the table: `people > next state`.
 * `team` is requester and teammate; `reviewers` are the present step's reviewer, the absent one, and her deputy.
 */
const READING: Readonly<
  Record<ExtensionState, Partial<Record<ExtensionCommandType, string>>>
> = {
  in_review: {
    comment: 'everybody > in_review',
    join: 'teammate > in_review',
    edit: 'team > in_review',
    withdraw: 'team > withdrawn',
    approve: 'reviewers > in_review',
    'request-changes': 'reviewers > changes_requested',
    deny: 'reviewers > denied',
    'counter-offer': 'reviewers > in_review',
    'accept-counter-offer': 'team > in_review',
    rescue: 'admin > in_review',
    remind: 'clock > in_review',
    escalate: 'clock > in_review',
    rebase: 'clock > in_review',
    retire: 'clock > lapsed',
  },
  changes_requested: {
    comment: 'everybody > changes_requested',
    join: 'teammate > changes_requested',
    edit: 'team > in_review',
    withdraw: 'team > withdrawn',
    'counter-offer': 'reviewers > changes_requested',
    'accept-counter-offer': 'team > in_review',
    lapse: 'clock > lapsed',
    rebase: 'clock > changes_requested',
    retire: 'clock > lapsed',
  },
  approved: {
    comment: 'everybody > approved',
    cancel: 'team owner admin > cancelled',
    revoke: 'owner admin > cancelled',
    start: 'clock > active',
    retire: 'clock > cancelled',
  },
  active: {
    comment: 'everybody > active',
    'give-back': 'team > ended',
    revoke: 'owner admin > ended',
    warn: 'clock > active',
    expire: 'clock > ended',
    declare: 'clock > ended',
    retire: 'clock > ended',
  },
  denied: {},
  withdrawn: {},
  lapsed: {},
  cancelled: {},
  ended: {},
};

const ROLES: Readonly<Record<string, Pick<ExtensionFacts, 'actor'>>> = {
  ...Object.fromEntries(
    Object.entries(PEOPLE).map(([role, ref]) => [
      role,
      { actor: { type: 'user', ref } },
    ]),
  ),
  service: { actor: { type: 'service', ref: 'plugin:scaffolder' } },
  // A service whose name is that of a reviewer is a service still.
  impostor: { actor: { type: 'service', ref: PEOPLE.reviewer } },
  clock: { actor: { type: 'system' } },
};

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  everybody: Object.keys(PEOPLE),
  team: ['requester', 'teammate'],
  reviewers: ['reviewer', 'absent', 'deputy'],
};

const COMMANDS: Readonly<Record<ExtensionCommandType, MachineCommand>> = {
  comment: { type: 'comment', text: 'Hello' },
  join: { type: 'join' },
  edit: { type: 'edit', proposal: otherProposal },
  withdraw: { type: 'withdraw' },
  approve: { type: 'approve' },
  'request-changes': { type: 'request-changes', text: 'Shorter' },
  deny: { type: 'deny', text: 'No', wayToYes: 'A plan' },
  'counter-offer': { type: 'counter-offer', proposal: otherProposal },
  'accept-counter-offer': { type: 'accept-counter-offer' },
  cancel: { type: 'cancel', text: 'Not needed' },
  'give-back': { type: 'give-back' },
  revoke: { type: 'revoke', text: 'Security' },
  rescue: { type: 'rescue', text: 'Stuck', reviewers: ['user:default/eve'] },
  remind: { type: 'remind' },
  escalate: { type: 'escalate' },
  lapse: { type: 'lapse' },
  start: { type: 'start' },
  warn: { type: 'warn', days: 1 },
  expire: { type: 'expire' },
  rebase: { type: 'rebase' },
  declare: { type: 'declare' },
  retire: { type: 'retire' },
};

/** An instant at which the command of the clock is due, and a border that has changed where it asks for that. */
function circumstances(command: ExtensionCommandType): Partial<ExtensionFacts> {
  const day = (at: string) => ({ at });
  switch (command) {
    case 'remind':
    case 'escalate':
      return day(DUE);
    case 'lapse':
      return day('2026-02-12T09:00:00.000Z');
    case 'start':
      return day('2026-01-20T08:00:00.000Z');
    case 'warn':
      return day('2026-03-19T16:00:00.000Z');
    case 'expire':
      return day(UNTIL);
    case 'rebase':
      return { base: { revision: 4, hash: 'border-4' } };
    default:
      return {};
  }
}

function requestFor(state: ExtensionState, command: ExtensionCommandType) {
  const request = inState(state);
  const counterOffer = {
    by: PEOPLE.reviewer,
    at: request.submittedAt,
    proposal: otherProposal,
  };
  if (command === 'accept-counter-offer') return { ...request, counterOffer };
  if (command !== 'declare') return request;
  const term = { type: 'permanent' } as const;
  return { ...request, proposal: { ...request.proposal, term } };
}

function read(state: ExtensionState, command: ExtensionCommandType) {
  const [who = '', next] = READING[state][command]?.split(' > ') ?? [];
  const people = who.split(' ').flatMap(word => GROUPS[word] ?? [word]);
  return { people, next };
}

const COMMAND_TYPES = [...EXTENSION_ACTIONS, ...EXTENSION_CLOCK_ACTIONS];
const CELLS = EXTENSION_STATES.flatMap(state =>
  COMMAND_TYPES.map(command => [state, command] as const),
);

describe('who may do what, in which state', () => {
  it.each(CELLS)('[C5] %s × %s', (state, command) => {
    const { people, next } = read(state, command);
    const request = requestFor(state, command);
    for (const [role, who] of Object.entries(ROLES)) {
      const ref = who.actor.type === 'user' ? who.actor.ref : '';
      const facts = {
        ...factsFor(ref, circumstances(command)),
        ...who,
      };
      const result = transition(request, COMMANDS[command], facts);
      const told = [role, result.ok ? result.request.state : 'refused'];
      expect(told).toEqual([role, people.includes(role) ? next : 'refused']);
      if (!result.ok) continue;
      expect(result.request.version).toBe(request.version + 1);
      expect(result.events.length).toBeGreaterThan(0);
      expect(result.request).toEqual(
        JSON.parse(JSON.stringify(result.request)),
      );
    }
  });

  it.each(CELLS)('says beforehand what happens: %s × %s', (state, command) => {
    if (!(EXTENSION_ACTIONS as readonly string[]).includes(command)) return;
    const request = requestFor(state, command);
    for (const [role, who] of Object.entries(ROLES)) {
      const ref = who.actor.type === 'user' ? who.actor.ref : '';
      const facts = { ...factsFor(ref), ...who };
      const result = transition(request, COMMANDS[command], facts);
      const said = extensionCan(command as ExtensionActionType, request, facts);
      expect([role, said]).toEqual([
        role,
        result.ok
          ? { can: true, ...(role === 'deputy' && standsIn(command)) }
          : { can: false, reason: result.reason },
      ]);
    }
  });

  it.each(CELLS)('leads where the table says: %s × %s', (state, command) => {
    const cell = EXTENSION_TRANSITIONS[state][command];
    const { next } = read(state, command);
    expect(cell !== undefined).toBe(next !== undefined);
    expect(cell === undefined || cell.next.some(to => to === next)).toBe(true);
  });
});

function standsIn(command: ExtensionCommandType) {
  const asReviewer = ['approve', 'deny', 'request-changes', 'counter-offer'];
  return asReviewer.includes(command) && { for: PEOPLE.absent };
}

describe('what somebody is told', () => {
  const TOLD: readonly [ExtensionState, ExtensionCommandType, string][] = [
    [
      'in_review',
      'approve',
      'requester own-request, teammate own-team, later not-this-step, standIn not-reviewer, owner not-reviewer, admin not-reviewer, service not-a-person, clock not-a-person',
    ],
    ['in_review', 'withdraw', 'reviewer not-team, admin not-team'],
    ['in_review', 'join', 'requester nothing-to-do, reviewer not-team'],
    ['in_review', 'rescue', 'owner not-admin, requester not-admin'],
    ['in_review', 'remind', 'admin not-the-clock, service not-the-clock'],
    ['active', 'revoke', 'requester not-platform-owner'],
    ['active', 'approve', 'reviewer wrong-state'],
    ['denied', 'approve', 'reviewer wrong-state, impostor not-a-person'],
    ['changes_requested', 'deny', 'reviewer wrong-state'],
  ];

  it.each(TOLD)('%s × %s: %s', (state, command, told) => {
    const request = inState(state);
    for (const [role, reason] of told.split(', ').map(t => t.split(' '))) {
      const who = ROLES[role];
      const ref = who.actor.type === 'user' ? who.actor.ref : '';
      const facts = { ...factsFor(ref), ...who };
      const result = transition(request, COMMANDS[command], facts);
      expect([role, result]).toEqual([role, { ok: false, reason }]);
    }
  });
});
