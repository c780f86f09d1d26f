import type {
  ExtensionFacts,
  MachineCommand,
  TransitionResult,
} from '../extensionFacts';
import { submitRequest, transition } from '../extensionMachine';
import type { ExtensionProposal } from '../extensionContent';
import type { ExtensionRequest, ExtensionState } from '../extensionRequest';
import { DEFAULT_CALENDAR } from '../workingTime';

/** Monday morning, when the request of these tests is filed. */
export const FILED = '2026-01-12T09:00:00.000Z';
/** By when an answer is promised; two working days later. */
export const DUE = '2026-01-14T17:00:00.000Z';
/** When it ends. */
export const UNTIL = '2026-03-20T16:00:00.000Z';

const user = (name: string) => `user:default/${name}`;

/** Whoever acts in these tests; `rita` reviews the first step, `sue` the second one. */
export const PEOPLE = {
  requester: user('ada'),
  teammate: user('tom'),
  reviewer: user('rita'),
  /** Away, and `deputy` stands in for her. */
  absent: user('rosa'),
  deputy: user('dan'),
  later: user('sue'),
  standIn: user('ian'),
  owner: user('olga'),
  admin: user('root'),
  stranger: user('zoe'),
} as const;

export const proposal: ExtensionProposal = {
  changes: [{ type: 'raise', entry: 'namespaces', dimension: 'count', to: 14 }],
  term: { type: 'temporary', until: UNTIL },
  justification: 'Two experiments more',
};

/** The same wish with another end. */
export const otherProposal: ExtensionProposal = {
  ...proposal,
  term: { type: 'temporary', until: '2026-02-20T16:00:00.000Z' },
};

/** Two steps: the platform owner, and then somebody of security. */
export const rules: ExtensionRequest['rules'] = {
  steps: [
    {
      name: 'Platform owner',
      reviewers: ['group:default/data-platform'],
      quorum: 1,
    },
    { name: 'Security', reviewers: ['group:default/security'], quorum: 1 },
  ],
  decideWithin: '2 working days',
  standIn: 'group:default/sre',
};

/** What holds when the request is filed, by `as` and later. */
export function factsFor(
  as: string,
  facts: Partial<ExtensionFacts> = {},
): ExtensionFacts {
  return {
    at: FILED,
    actor: as === 'system' ? { type: 'system' } : { type: 'user', ref: as },
    isAdmin: as === PEOPLE.admin,
    isPlatformOwner: as === PEOPLE.owner,
    team: [PEOPLE.requester, PEOPLE.teammate],
    membership: 'known',
    reviewers: [[PEOPLE.reviewer, PEOPLE.absent], [PEOPLE.later]],
    standIns: [PEOPLE.standIn],
    absences: [
      {
        person: PEOPLE.absent,
        from: '2026-01-01T00:00:00.000Z',
        until: '2027-01-01T00:00:00.000Z',
        standIn: PEOPLE.deputy,
      },
    ],
    problems: [],
    base: { revision: 3, hash: 'border-3' },
    rules,
    calendar: DEFAULT_CALENDAR,
    teamIdentity: 'same',
    ...facts,
  };
}

/** The request, or a failure that tells why there is none. */
export function done(result: TransitionResult): ExtensionRequest {
  if (!result.ok) throw new Error(`Refused: ${result.reason}`);
  return result.request;
}

/** Why nothing happened; `done` when something did. */
export function reasonOf(result: TransitionResult): string {
  return result.ok ? 'done' : result.reason;
}

/** A request that was just filed. */
export function filed(
  content: ExtensionProposal = proposal,
  facts: Partial<ExtensionFacts> = {},
): ExtensionRequest {
  return done(
    submitRequest(
      {
        id: '7d9c6f5e-4d0f-4f7e-9a51-0d0c6f3f2a11',
        sphere: { uid: 'uid-churn', name: 'churn' },
        proposal: content,
      },
      factsFor(PEOPLE.requester, facts),
    ),
  );
}

/** A command of somebody, one after the other. */
export type Line = readonly [
  as: string,
  command: MachineCommand,
  facts?: Partial<ExtensionFacts>,
];

/** What is there after these commands, each of which must take effect. */
export function after(
  request: ExtensionRequest,
  ...lines: readonly Line[]
): ExtensionRequest {
  return lines.reduce(
    (present, [as, command, facts]) =>
      done(transition(present, command, factsFor(as, facts))),
    request,
  );
}

const approve = { type: 'approve' } as const;
const later = '2026-01-20T08:00:00.000Z';

/** A request in each state, reached by commands alone. */
export function inState(state: ExtensionState): ExtensionRequest {
  const first = filed();
  const { reviewer, later: second, requester } = PEOPLE;
  const lines: Readonly<Record<ExtensionState, readonly Line[]>> = {
    in_review: [],
    changes_requested: [
      [reviewer, { type: 'request-changes', text: 'Shorter, please' }],
    ],
    approved: [
      [reviewer, approve],
      [second, approve],
    ],
    active: [
      [reviewer, approve],
      [second, approve],
    ],
    denied: [[reviewer, { type: 'deny', text: 'No', wayToYes: 'A plan' }]],
    withdrawn: [[requester, { type: 'withdraw' }]],
    lapsed: [['system', { type: 'retire' }]],
    cancelled: [
      [reviewer, approve],
      [second, approve],
      [requester, { type: 'cancel' }],
    ],
    ended: [
      [reviewer, approve],
      [second, approve],
      [requester, { type: 'give-back' }],
    ],
  };
  const startsLater = state === 'approved' || state === 'cancelled';
  const start = startsLater
    ? filed({ ...proposal, term: { ...proposal.term, from: later } })
    : first;
  return after(start, ...lines[state]);
}
