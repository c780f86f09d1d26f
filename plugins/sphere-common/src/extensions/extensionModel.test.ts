// The machine against a model of it: every life of a request goes the same way in both, refusals included.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clockCommands } from './extensionClock';
import type { ExtensionProposal } from './extensionContent';
import type { ExtensionFacts, MachineCommand } from './extensionFacts';
import { transition } from './extensionMachine';
import type { ExtensionRequest } from './extensionRequest';
import {
  ExtensionModel,
  REVIEWERS,
  type Content,
  type ModelCommand,
} from './__testUtils__/extensionModel';
import {
  done,
  factsFor,
  FILED,
  filed,
  proposal,
  rules,
} from './__testUtils__/machineFixture';

const HOUR = 3_600_000;
const PERSONS = ['ada', 'tom', 'rita', 'rosa', 'ravi', 'dan', 'sue', 'ian'];
const OTHERS = ['olga', 'root', 'zoe'];
const user = (name: string) => `user:default/${name}`;

const CONTENTS: readonly (Content & { proposal: ExtensionProposal })[] = [
  contentOf({ until: '2026-03-20T16:00:00.000Z' }),
  contentOf({ until: '2026-01-30T16:00:00.000Z' }),
  contentOf({
    from: '2026-01-25T08:00:00.000Z',
    until: '2026-04-20T16:00:00.000Z',
  }),
  contentOf({}),
  contentOf({ until: '2026-02-20T16:00:00.000Z', names: ['ravi'] }),
];

function contentOf(about: {
  readonly from?: string;
  readonly until?: string;
  readonly names?: readonly string[];
}): Content & { proposal: ExtensionProposal } {
  const { from, until, names = [] } = about;
  const holders = names.map(user);
  return {
    names,
    ...(from !== undefined && { from: Date.parse(from) }),
    ...(until !== undefined && { until: Date.parse(until) }),
    proposal: {
      ...proposal,
      ...(holders.length > 0 && {
        changes: [{ type: 'allow', entry: 'r', inside: { holder: holders } }],
      }),
      term: {
        ...(until === undefined
          ? { type: 'permanent' as const }
          : { type: 'temporary' as const, until }),
        ...(from !== undefined && { from }),
      },
    },
  };
}

/** Two of the first step, one of the second. */
const AGREED: ExtensionRequest['rules'] = {
  ...rules,
  steps: rules.steps.map((step, index) => ({
    ...step,
    quorum: index === 0 ? 2 : 1,
  })),
  decideWithin: '48 hours',
};

const ALWAYS = {
  from: '2026-01-01T00:00:00.000Z',
  until: '2099-01-01T00:00:00.000Z',
};

/** The request as it really is, and the world around it. */
interface Real {
  request: ExtensionRequest;
  time: number;
  base: string;
  /** The states that lives came through. */
  readonly reached: Set<string>;
}

function factsOf(who: string, { time, base, request }: Real): ExtensionFacts {
  const { step, rescuers = [] } = request;
  return factsFor(who === 'system' ? who : user(who), {
    at: new Date(time).toISOString(),
    rules: AGREED,
    reviewers: REVIEWERS.map((people, index) => [
      ...people.map(user),
      ...(index === step ? rescuers : []),
    ]),
    base: { revision: 3, hash: base },
    absences: [{ person: user('rosa'), ...ALWAYS, standIn: user('dan') }],
  });
}

type LifeCommand = fc.Command<ExtensionModel, Real>;

/** A command that can always be given: what is refused is compared as well. */
function always(text: string, run: LifeCommand['run']): LifeCommand {
  return { check: () => true, run, toString: () => text };
}

function give(command: ModelCommand): LifeCommand {
  const { type, content } = command;
  const isClock = type === 'rebase' || type === 'retire';
  const who = isClock ? 'system' : command.who;
  const text = `${who}: ${type} ${JSON.stringify(content)}`;
  return always(text, (model, real) => {
    const { version } = real.request;
    const result = transition(
      real.request,
      machineCommand(command),
      factsOf(who, real),
    );
    assert.equal(result.ok, model.give(command, real));
    if (result.ok) real.request = result.request;
    assert.equal(real.request.version, version + (result.ok ? 1 : 0));
    expectSame(model, real);
  });
}

function wait(hours: number): LifeCommand {
  return always(`wait ${hours} hours`, (model, real) => {
    real.time += hours * HOUR;
    const at = new Date(real.time).toISOString();
    for (;;) {
      const [command] = clockCommands(real.request, at);
      if (!command) break;
      const facts = factsOf('system', real);
      real.request = done(transition(real.request, command, facts));
    }
    model.pass(real);
    expectSame(model, real);
  });
}

function moveBorder(base: string): LifeCommand {
  return always(`the border is ${base}`, (_, real) => {
    real.base = base;
  });
}

function machineCommand({ type, content }: ModelCommand): MachineCommand {
  const text = 'Because';
  switch (type) {
    case 'edit':
    case 'counter-offer': {
      const known = CONTENTS.find(c => c === content) ?? CONTENTS[0];
      return { type, proposal: known.proposal };
    }
    case 'deny':
      return { type, text, wayToYes: text };
    case 'rescue':
      return { type, text, reviewers: [user('zoe')] };
    case 'comment':
    case 'request-changes':
    case 'revoke':
    case 'cancel':
      return { type, text };
    default:
      return { type };
  }
}

function expectSame(model: ExtensionModel, { request, reached }: Real): void {
  reached.add(request.state);
  const isOpen = ['in_review', 'changes_requested'].includes(model.state);
  const seen = {
    state: request.state,
    proposalNumber: request.proposalNumber,
    warned: [...request.warned].sort((a, b) => b - a),
    step: isOpen ? request.step : undefined,
    isLate: isOpen ? request.escalatedAt !== undefined : undefined,
  };
  assert.deepEqual(seen, {
    state: model.state,
    proposalNumber: model.proposalNumber,
    warned: model.warned,
    step: isOpen ? model.step : undefined,
    isLate: isOpen ? model.isLate : undefined,
  });
}

const TYPES: fc.WeightedArbitrary<ModelCommand['type']>[] = [
  { weight: 12, arbitrary: fc.constant('approve') },
  {
    weight: 12,
    arbitrary: fc.constantFrom<ModelCommand['type'][]>(
      'comment',
      'join',
      'edit',
      'counter-offer',
      'accept-counter-offer',
      'request-changes',
      'rescue',
      'rebase',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<ModelCommand['type'][]>(
      'withdraw',
      'deny',
      'cancel',
      'give-back',
      'revoke',
      'retire',
    ),
  },
];

const given = fc
  .record({
    type: fc.oneof(...TYPES),
    who: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...PERSONS) },
      { weight: 1, arbitrary: fc.constantFrom(...OTHERS) },
    ),
    content: fc.constantFrom(...CONTENTS),
  })
  .map(give);

// Each in equal parts, so that most of it is what people do.
const lives = fc.commands(
  [
    ...Array.from({ length: 10 }, () => given),
    fc.constantFrom(1, 5, 24, 47).map(wait),
    fc.constantFrom(1, 24, 24 * 9, 24 * 31).map(wait),
    fc.constantFrom('border-3', 'border-4').map(moveBorder),
  ],
  { maxCommands: 150, size: 'max' },
);

/** Half of them start later than they are approved. */
const firstContent = fc.oneof(
  fc.constantFrom(...CONTENTS),
  fc.constant(CONTENTS[2]),
);

it('lives as the model does, through every command of everybody', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(firstContent, lives, (content, commands) => {
      const time = Date.parse(FILED);
      const real: Real = {
        request: filed(content.proposal, {
          rules: AGREED,
          reviewers: REVIEWERS.map(people => people.map(user)),
        }),
        time,
        base: 'border-3',
        reached,
      };
      const model = new ExtensionModel(content, { time, base: real.base });
      fc.modelRun(() => ({ model, real }), commands);
    }),
    { numRuns: 1_500 },
  );

  // Lives that come nowhere would agree on everything.
  expect([...reached].sort()).toEqual([
    'active',
    'approved',
    'cancelled',
    'changes_requested',
    'denied',
    'ended',
    'in_review',
    'lapsed',
    'withdrawn',
  ]);
});
