import fc from 'fast-check';
import {
  EXTENSION_ACTIONS,
  EXTENSION_CLOCK_ACTIONS,
} from '../extensionCommand';
import { clockCommands } from '../extensionClock';
import type { ExtensionProposal } from '../extensionContent';
import type {
  ExtensionFacts,
  MachineCommand,
  TransitionResult,
} from '../extensionFacts';
import { transition } from '../extensionMachine';
import {
  FINAL_EXTENSION_STATES,
  type ExtensionRequest,
  type ExtensionStep,
} from '../extensionRequest';
import {
  EXTENSION_TRANSITIONS,
  type ExtensionCommandType,
} from '../extensionTransitions';
import { DEFAULT_CALENDAR } from '../workingTime';
import { filed, PEOPLE, proposal, rules } from './machineFixture';

/** One command in the life of a request, and what it did. */
export interface Taken {
  readonly before: ExtensionRequest;
  readonly command: MachineCommand;
  readonly facts: ExtensionFacts;
  readonly result: TransitionResult;
}

const CROWD = [
  ...Object.values(PEOPLE),
  'user:default/eve',
  'user:default/otto',
  'USER:default/Rita',
];
const person = fc.constantFrom(...CROWD);
const COMMANDS = [...EXTENSION_ACTIONS, ...EXTENSION_CLOCK_ACTIONS];

const proposals: readonly ExtensionProposal[] = [
  proposal,
  { ...proposal, justification: 'Another reason' },
  { ...proposal, term: { type: 'permanent' } },
  {
    ...proposal,
    term: {
      type: 'temporary',
      from: '2026-01-25T08:00:00Z',
      until: '2026-04-20T16:00:00Z',
    },
  },
  {
    ...proposal,
    changes: [
      {
        type: 'allow',
        entry: 'roles',
        inside: { holder: ['user:default/eve'] },
      },
    ],
  },
];

const [owner, security]: readonly ExtensionStep[] = rules.steps;
const ruleSets: readonly ExtensionRequest['rules'][] = [
  { ...rules, steps: [owner] },
  rules,
  { ...rules, steps: [{ ...owner, quorum: 2 }] },
  { ...rules, steps: [security, { ...owner, name: 'Owner' }] },
];

/** Mostly the first value; the others are what goes wrong. */
const mostly = <T>(usual: T, ...others: readonly T[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(usual) },
    { weight: others.length, arbitrary: fc.constantFrom(...others) },
  );

const momentArbitrary = fc.record({
  who: person,
  /** Which of the commands that the state has; now and then any. */
  pick: fc.nat(200),
  any: mostly<'possible' | 'any'>('possible', 'any', 'any'),
  hours: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(0, 1, 3) },
    { weight: 3, arbitrary: fc.constantFrom(24, 60, 24 * 40) },
  ),
  proposal: fc.constantFrom(...proposals),
  rules: mostly<number | undefined>(undefined, 0, 1, 2, 3),
  base: mostly('border-3', 'border-4'),
  reviewers: fc.array(fc.uniqueArray(person, { maxLength: 8 }), {
    minLength: 0,
    maxLength: 4,
  }),
  crowd: mostly<'usual' | 'random'>('usual', 'random', 'random', 'random'),
  away: fc.uniqueArray(person, { maxLength: 3 }),
  standIn: person,
  team: mostly<readonly string[]>(
    [PEOPLE.requester, PEOPLE.teammate],
    [],
    [PEOPLE.requester, PEOPLE.reviewer],
    [PEOPLE.later, PEOPLE.deputy],
  ),
  membership: mostly<ExtensionFacts['membership']>('known', 'unknown'),
  problem: mostly<'none' | 'some'>('none', 'some'),
  identity: mostly<ExtensionFacts['teamIdentity']>('same', 'changed'),
  actor: mostly<ExtensionFacts['actor']['type']>('user', 'service'),
});
type Moment = typeof momentArbitrary extends fc.Arbitrary<infer T> ? T : never;

/** The life of a request: who does what, when, and what is the matter then. */
export const storyArbitrary = fc.record({
  rules: fc.nat(ruleSets.length - 1),
  proposal: fc.constantFrom(...proposals),
  moments: fc.array(momentArbitrary, {
    minLength: 1,
    maxLength: 30,
    size: 'max',
  }),
});
type Story = typeof storyArbitrary extends fc.Arbitrary<infer T> ? T : never;

/** Plays it; each command on what the one before has left. */
export function takenSteps(story: Story): readonly Taken[] {
  const agreed = ruleSets[story.rules];
  const taken: Taken[] = [];
  let request = filed(story.proposal, { rules: agreed });
  let time = Date.parse(request.submittedAt);
  for (const moment of story.moments) {
    time += moment.hours * 3600_000;
    const at = new Date(time).toISOString();
    const due = moment.pick % 3 === 0 ? clockCommands(request, at) : [];
    const command = due[0] ?? commandOf(request, moment);
    const facts = factsOf(moment, { at, agreed, request, command });
    const result = transition(request, command, facts);
    taken.push({ before: request, command, facts, result });
    if (result.ok) request = result.request;
  }
  return taken;
}

function commandOf(request: ExtensionRequest, moment: Moment): MachineCommand {
  const { pick, any } = moment;
  const possible = possibleIn(request, moment);
  const types = any === 'any' || possible.length === 0 ? COMMANDS : possible;
  const type = types[pick % types.length] as ExtensionCommandType;
  const text = 'Because';
  const content = moment.proposal;
  switch (type) {
    case 'edit':
    case 'counter-offer':
      return { type, proposal: content };
    case 'deny':
      return { type, text, wayToYes: text };
    case 'rescue':
      return { type, text, reviewers: [moment.standIn] };
    case 'warn':
      return { type, days: [14, 3, 1][pick % 3] };
    case 'comment':
    case 'request-changes':
    case 'revoke':
      return { type, text };
    case 'join':
    case 'withdraw':
    case 'approve':
    case 'cancel':
    case 'give-back':
      return { type };
    default:
      return { type };
  }
}

/** Commands of the state; those that end it now and then, so that lives are long: what has not started yet, more often. */
function possibleIn(
  { state }: ExtensionRequest,
  { pick }: Moment,
): readonly string[] {
  const isEnding = pick % (state === 'approved' ? 2 : 5) === 0;
  return Object.entries(EXTENSION_TRANSITIONS[state])
    .filter(
      ([, { next }]) =>
        isEnding || !next.every(s => FINAL_EXTENSION_STATES.includes(s)),
    )
    .map(([type]) => type);
}

interface Scene {
  readonly at: string;
  readonly agreed: ExtensionRequest['rules'];
  readonly request: ExtensionRequest;
  readonly command: MachineCommand;
}

function factsOf(moment: Moment, scene: Scene): ExtensionFacts {
  const { at, agreed, request, command } = scene;
  const usual = [
    [PEOPLE.reviewer, PEOPLE.absent, PEOPLE.owner, ...(request.rescuers ?? [])],
    [PEOPLE.later, PEOPLE.reviewer, PEOPLE.stranger],
    [PEOPLE.admin, PEOPLE.standIn],
    ['user:default/otto'],
  ];
  const isClock = (EXTENSION_CLOCK_ACTIONS as readonly string[]).includes(
    command.type,
  );
  const cast = castOf(moment, { request, command, usual });
  return {
    at,
    actor: isClock ? { type: 'system' } : { type: moment.actor, ref: cast },
    isAdmin: cast === PEOPLE.admin,
    isPlatformOwner: cast === PEOPLE.owner,
    team: moment.team,
    membership: moment.membership,
    reviewers: moment.crowd === 'usual' ? usual : moment.reviewers,
    standIns: [PEOPLE.standIn],
    absences: moment.away.map(absent => ({
      person: absent,
      from: '2026-01-01T00:00:00Z',
      until: '2028-01-01T00:00:00Z',
      standIn: moment.standIn,
    })),
    problems:
      moment.problem === 'none'
        ? []
        : [{ code: 'forbidden', message: 'Forbidden', path: [] }],
    base: { revision: 3, hash: moment.base },
    rules: moment.rules === undefined ? agreed : ruleSets[moment.rules],
    calendar: DEFAULT_CALENDAR,
    teamIdentity: moment.identity,
  };
}

/** Mostly somebody who may, so that lives go on; else just anybody. */
function castOf(
  { who, pick, crowd }: Moment,
  about: {
    readonly request: ExtensionRequest;
    readonly command: MachineCommand;
    readonly usual: readonly (readonly string[])[];
  },
): string {
  const { request, command, usual } = about;
  const role = EXTENSION_TRANSITIONS[request.state][command.type]?.who;
  if (crowd === 'random' || pick % 4 === 0) return who;
  switch (role) {
    case 'reviewer': {
      const people = usual[request.step] ?? [];
      return people[pick % people.length];
    }
    case 'team':
    case 'asking':
    case 'team-or-platform':
      return pick % 2 === 0 ? PEOPLE.requester : PEOPLE.teammate;
    case 'platform':
      return PEOPLE.owner;
    case 'admin':
      return PEOPLE.admin;
    default:
      return who;
  }
}
