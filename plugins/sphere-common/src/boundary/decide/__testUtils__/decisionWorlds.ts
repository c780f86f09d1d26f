import fc from 'fast-check';
import {
  entry,
  kinds,
  sphere,
} from '../../__testUtils__/resolvedSphereFixture';
import type { Limit } from '../../entry';
import type { AttributeMatcher, Matcher, MatchValue } from '../../matcher';
import type { ResolvedEntry } from '../../resolvedSphere';
import type { LimitUse } from '../boundaryUse';
import { createQuestion, type QuestionInput } from '../createQuestion';
import type { BoundaryFreeze, BoundaryOverlay } from '../overlay';
import type { Question } from '../question';
import type { OracleWorld } from './oracle';

/** The instant at which the worlds are asked; overlays, freezes and use begin and end around it. */
export const WORLD_NOW = 1_000_000;

/** One small organisation's border with everything that lies over it. */
export interface DecisionWorld extends OracleWorld {
  readonly overlays: readonly BoundaryOverlay[];
  readonly questions: readonly Question[];
}

/** What the attributes of a kind may look like: values of documents, and values of questions. */
interface Vocabulary {
  readonly values: readonly MatchValue[];
  readonly texts: readonly (string | number | boolean)[];
}

const NAMES: Vocabulary = {
  values: [
    'churn-*',
    'churn-a',
    { value: 'churn-b', title: 'b' },
    'kube-*',
    '*-system',
    'chu?n-a',
    '*',
    '*a*',
    'data',
    'data-*',
    'é*',
    '??',
    { not: ['kube-*', 'data'] },
    { not: ['*a'] },
  ],
  texts: [
    'churn-a',
    'churn-b',
    'Churn-a',
    'kube-system',
    'kube-a',
    'chuxn-a',
    'chu😀n-a',
    'data',
    'data-eu',
    'e\u0301t',
    'ét',
    'x-system',
    '__proto__',
  ],
};
const CLUSTERS: Vocabulary = {
  values: ['eu-*', 'eu-1', 'us-1', { not: ['us-1'] }, '??-1'],
  texts: ['eu-1', 'eu-2', 'us-1'],
};
const STAGES: Vocabulary = {
  values: ['dev', 'prod', '*', { not: ['prod'] }],
  texts: ['dev', 'test', 'prod'],
};
const TICKETS: Vocabulary = {
  values: ['OPS-*', { min: 3 }, { not: [{ max: 5 }] }],
  texts: ['OPS-1', 3, 7, '4', true],
};
const ADDRESSES: Vocabulary = {
  values: [
    { cidr: '10.0.0.0/8' },
    { cidr: '10.1.0.0/16' },
    { cidr: '::/0' },
    { cidr: '2001:db8::/32' },
    '10.1.2.3',
    '10.1.*',
    { not: [{ cidr: '10.1.0.0/16' }, '10.2.0.1'] },
  ],
  texts: [
    '10.1.2.3',
    '10.2.0.1',
    '11.0.0.1',
    '10.0.0.0/7',
    '10.1.2.0/24',
    '0.0.0.0/0',
    '::/0',
    '::ffff:10.1.2.3',
    '::ffff:0a01:0203',
    '2001:DB8::1',
    '2001:db8::/31',
    '10.1',
    'nowhere',
  ],
};
const PORTS: Vocabulary = {
  values: ['22', '443', { min: 80, max: 443 }, { min: 1024 }, { not: ['22'] }],
  texts: [22, '22.0', 80, '443', 8080, 'ssh', '0x16'],
};
const LEVELS: Vocabulary = {
  values: [
    'public',
    'restricted',
    { max: 'internal' },
    { max: 'confidential' },
    { not: [{ max: 'internal' }] },
  ],
  texts: ['public', 'internal', 'confidential', 'restricted', 'Secret'],
};

const VOCABULARY: Readonly<
  Record<string, Readonly<Record<string, Vocabulary>>>
> = {
  'kubernetes-namespace': {
    name: NAMES,
    cluster: CLUSTERS,
    environment: STAGES,
    'context.ticket': TICKETS,
  },
  'workload-quota': { namespace: NAMES, cluster: CLUSTERS },
  budget: { scope: NAMES },
  storage: { name: NAMES, environment: STAGES },
  'network-egress': { cidr: ADDRESSES, port: PORTS, host: NAMES },
  'data-classification': { level: LEVELS, environment: STAGES },
};

const DIMENSIONS: Readonly<Record<string, readonly string[]>> = {
  'kubernetes-namespace': ['count'],
  'workload-quota': ['requests.cpu', 'nvidia.com/gpu', 'constructor'],
  budget: ['monthly', 'single'],
  storage: ['count', 'size'],
};

const ACTIONS = ['create', 'update', 'delete', 'read', 'request', 'spend'];
const DECIMALS = [0, 0.1, 0.2, 0.3, 1, 2, 3, 4, 5, 6];

/** A choice of whole numbers from 0 to below `n`, the same for the same seed (mulberry32). */
function createDice(seed: number): Dice {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    chance: share => next() < share,
    below: n => Math.floor(next() * n),
    pick: list => list[Math.floor(next() * list.length)],
  };
}

interface Dice {
  chance(share: number): boolean;
  below(n: number): number;
  pick<T>(list: readonly T[]): T;
}

/** How large a world is made. */
export interface WorldSize {
  readonly entries: number;
  readonly questions: number;
  /** Few kinds, so that many entries speak of the same. */
  readonly kinds?: readonly string[];
}

/** The same world for the same seed and size. */
export function createWorld(seed: number, size: WorldSize): DecisionWorld {
  const dice = createDice(seed);
  const names = size.kinds ?? Object.keys(VOCABULARY);
  const boundary = Array.from({ length: size.entries }, (_, index) =>
    createEntry(dice, dice.pick(names), index),
  );
  const freeze = dice.chance(0.06) ? createFreeze(dice) : undefined;
  return {
    sphere: sphere(boundary, {
      lifecycle: dice.chance(0.04)
        ? dice.pick(['draft', 'retired'] as const)
        : 'active',
      unlisted: dice.pick(['extendable', 'forbidden'] as const),
    }),
    kinds,
    overlays: [
      ...boundary.flatMap((e, i) =>
        dice.chance(0.25) ? [createOverlay(dice, e, `o${i}`)] : [],
      ),
      ...names.flatMap(kind =>
        dice.chance(0.15) ? [createKindOverlay(dice, kind)] : [],
      ),
    ],
    ...(freeze && { freeze }),
    limits: boundary.flatMap(e => createUse(dice, e)),
    questions: Array.from({ length: size.questions }, () =>
      createWorldQuestion(dice, dice.pick(names)),
    ),
  };
}

/** Random worlds for properties; told apart by a seed, which a failure prints. */
export const anyWorld = fc
  .tuple(fc.nat(), fc.integer({ min: 0, max: 7 }))
  .map(([seed, entries]) => createWorld(seed, { entries, questions: 8 }));

function createEntry(dice: Dice, kind: string, index: number): ResolvedEntry {
  const parts = ['inside', 'extendable', 'forbidden'] as const;
  const given: Partial<Record<(typeof parts)[number], Matcher>> = {};
  for (const part of parts) {
    const share = { inside: 0.8, extendable: 0.4, forbidden: 0.25 }[part];
    if (!dice.chance(share)) continue;
    const isAny = part !== 'forbidden' && dice.chance(0.15);
    given[part] = isAny ? 'any' : createMatcher(dice, kind);
  }
  if (Object.keys(given).length === 0) given.inside = 'any';
  const dimensions = DIMENSIONS[kind] ?? [];
  return entry(kind, {
    id: `e${index}`,
    inside: undefined,
    ...given,
    ...(dice.chance(0.3) && {
      actions: [...new Set([dice.pick(ACTIONS), dice.pick(ACTIONS)])],
    }),
    ...(dice.chance(0.4) && { where: createMatcher(dice, kind) }),
    ...(dimensions.length > 0 &&
      dice.chance(0.5) && {
        limits: Object.fromEntries(
          dimensions
            .filter(() => dice.chance(0.7))
            .map(d => [d, createLimit(dice)]),
        ),
      }),
  });
}

function createMatcher(dice: Dice, kind: string): AttributeMatcher {
  const names = Object.keys(VOCABULARY[kind]);
  const chosen = new Set([dice.pick(names)]);
  if (dice.chance(0.4)) chosen.add(dice.pick(names));
  return Object.fromEntries(
    [...chosen].map(name => {
      const { values } = VOCABULARY[kind][name];
      const many = Array.from({ length: 1 + dice.below(2) }, () =>
        dice.pick(values),
      );
      return [name, many];
    }),
  );
}

function createLimit(dice: Dice): Limit {
  const [warn, border, ceiling] = [1, 2, 3]
    .map(() => dice.pick(DECIMALS))
    .sort((a, b) => a - b);
  return {
    ...(dice.chance(0.5) && { warn }),
    ...(dice.chance(0.6) && { border }),
    ...(dice.chance(0.5) && { ceiling }),
  };
}

/** Around now: before, from exactly now, until exactly now, or over. */
function createTime(dice: Dice): { from: number; until?: number } {
  const until = dice.pick([undefined, -1, 0, 1, 500]);
  return {
    from: WORLD_NOW + dice.pick([-1000, -1000, 0, 1]),
    ...(until !== undefined && { until: WORLD_NOW + until }),
  };
}

function createFreeze(dice: Dice): BoundaryFreeze {
  return { by: 'user:default/kim', reason: 'Move', ...createTime(dice) };
}

function createOverlay(
  dice: Dice,
  { id, kind }: ResolvedEntry,
  name: string,
): BoundaryOverlay {
  const dimensions = DIMENSIONS[kind] ?? [];
  return {
    id: name,
    title: `Room ${name}`,
    entry: id,
    ...createTime(dice),
    ...(dice.chance(0.6) && { inside: createMatcher(dice, kind) }),
    ...(dimensions.length > 0 &&
      dice.chance(0.6) && {
        limits: { [dice.pick(dimensions)]: dice.pick(DECIMALS) + 2 },
      }),
  };
}

function createKindOverlay(dice: Dice, kind: string): BoundaryOverlay {
  return {
    id: `kind-${kind}`,
    title: `Room for ${kind}`,
    kind,
    ...createTime(dice),
    inside: createMatcher(dice, kind),
  };
}

function createUse(dice: Dice, { id, limits = {} }: ResolvedEntry): LimitUse[] {
  return Object.keys(limits)
    .filter(() => dice.chance(0.7))
    .map(dimension => ({
      entry: id,
      dimension,
      value: dice.pick(DECIMALS),
      observedAt: WORLD_NOW - 5000,
      validUntil: WORLD_NOW + dice.pick([-1, 0, 1, 5000, 5000]),
    }));
}

function createWorldQuestion(dice: Dice, kind: string): Question {
  const properties: Record<string, unknown> = {};
  const context: Record<string, unknown> = {};
  for (const [name, { texts }] of Object.entries(VOCABULARY[kind])) {
    if (dice.chance(0.15)) continue;
    const length = dice.below(3);
    const value = dice.chance(0.15)
      ? Array.from({ length }, () => dice.pick(texts))
      : dice.pick(texts);
    if (name.startsWith('context.')) context[name.slice(8)] = value;
    else properties[name] = value;
  }
  for (const dimension of DIMENSIONS[kind] ?? []) {
    if (dice.chance(0.5)) properties[dimension] = dice.pick([...DECIMALS, 'x']);
  }
  const input: QuestionInput = {
    kind: dice.chance(0.02) ? 'space-station' : kind,
    action: dice.pick([...ACTIONS, 'create', 'toString']),
    properties,
    context,
    ...(dice.chance(0.08) && { standing: true }),
  };
  return createQuestion(input, kinds.get(input.kind));
}
