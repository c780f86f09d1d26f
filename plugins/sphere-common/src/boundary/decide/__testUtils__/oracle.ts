import type {
  BoundaryKind,
  BoundaryKindRegistry,
  KindAttribute,
} from '../../boundaryKind';
import type { Limit } from '../../entry';
import type { Matcher, MatchValue } from '../../matcher';
import type { ResolvedEntry, ResolvedSphere } from '../../resolvedSphere';
import type { LimitUse } from '../boundaryUse';
import type { Decision } from '../decision';
import type { BoundaryFreeze, BoundaryOverlay } from '../overlay';
import type { AttributeScalar, Question } from '../question';
import { addressRange, isHeld, overlaps } from './oracleAddress';

/**
 * The rules of decisions read literally, with no thought for speed and no code shared with what it checks. Nothing is
 * compiled, sorted or skipped: every sentence of the rules is one line that looks at every entry again.
 */

type Answer = 'yes' | 'maybe' | 'no';
type Outcome = Pick<Decision, 'zone' | 'reason'>;

/** What the oracle is asked about. */
export interface OracleWorld {
  readonly sphere: ResolvedSphere;
  readonly kinds: BoundaryKindRegistry;
  readonly overlays?: readonly BoundaryOverlay[];
  readonly freeze?: BoundaryFreeze;
  readonly limits: readonly LimitUse[];
}

interface Case extends OracleWorld {
  readonly kind: BoundaryKind;
  readonly question: Question;
  readonly at: number;
}

export function askOracle(
  world: OracleWorld,
  question: Question,
  at: number,
): Outcome {
  const { sphere, kinds, freeze } = world;
  const kind = kinds.get(question.kind);
  if (!kind) return { zone: 'forbidden', reason: 'unknown-kind' };
  const about: Case = { ...world, kind, question, at };
  if (!question.standing) {
    if (sphere.lifecycle === 'draft' || sphere.lifecycle === 'retired') {
      return { zone: 'forbidden', reason: sphere.lifecycle };
    }
    const frozen = freeze && isCurrent(freeze, at);
    if (frozen && changes(about) && question.action !== 'delete') {
      return { zone: 'forbidden', reason: 'frozen' };
    }
  }
  const speaking = sphere.boundary.filter(
    entry =>
      entry.kind === question.kind &&
      (question.standing ||
        !entry.actions ||
        entry.actions.includes(question.action)),
  );
  if (speaking.length === 0) {
    const isRoom = roomFor(about).some(
      o => ask(o.inside, about, 'all') === 'yes',
    );
    if (isRoom) return { zone: 'inside', reason: 'inside' };
    return sphere.unlisted === 'extendable'
      ? { zone: 'extendable', reason: 'unlisted-extendable' }
      : { zone: 'forbidden', reason: 'unlisted-forbidden' };
  }
  return weighEntries(speaking, about);
}

function weighEntries(
  speaking: readonly ResolvedEntry[],
  about: Case,
): Outcome {
  // Of what is there already, only what is forbidden altogether and for certain counts.
  const { standing } = about.question;
  const barring = speaking.filter(e => !standing || !e.actions);
  const forbids = barring
    .map(e => ask(e.forbidden, about, 'any'))
    .filter(answer => !standing || answer === 'yes');
  const given = speaking.map(e => gives(e, about, ['inside', 'extendable']));
  const inside = speaking.map(e => gives(e, about, ['inside']));
  const states = (answer: Answer) =>
    speaking.flatMap((entry, i) =>
      given[i] === answer ? limitStates(entry, about) : [],
    );
  const binding = states('yes');
  const perhaps = states('maybe');
  if (forbids.includes('yes')) {
    return { zone: 'forbidden', reason: 'forbidden-matcher' };
  }
  if (binding.includes('over-ceiling')) {
    return { zone: 'forbidden', reason: 'over-ceiling' };
  }
  if (!given.includes('yes')) return { zone: 'forbidden', reason: 'no-match' };
  if (!inside.includes('yes')) {
    return { zone: 'extendable', reason: 'beyond-matcher' };
  }
  const isHindered = perhaps.some(s => s !== 'within' && s !== 'near');
  if (forbids.includes('maybe') || isHindered) {
    return { zone: 'extendable', reason: 'missing-attribute' };
  }
  if (binding.includes('over-border')) {
    return { zone: 'extendable', reason: 'beyond-border' };
  }
  if (binding.includes('unknown-use')) {
    return { zone: 'extendable', reason: 'unknown-use' };
  }
  if (binding.includes('unknown-amount')) {
    return { zone: 'extendable', reason: 'unknown-amount' };
  }
  return binding.includes('near')
    ? { zone: 'inside', reason: 'inside-near-border' }
    : { zone: 'inside', reason: 'inside' };
}

function changes({ kind, question: { action } }: Case): boolean {
  const known = Object.entries(kind.actions).find(([name]) => name === action);
  return known ? known[1].change : true;
}

function isCurrent(
  { from, until = Infinity }: { from: number; until?: number },
  at: number,
): boolean {
  return at >= from && at < until;
}

function overlaysOf(entry: ResolvedEntry, { overlays = [], at }: Case) {
  return overlays.filter(o => o.entry === entry.id && isCurrent(o, at));
}

/** What is laid over the kind itself, and not over an entry. */
function roomFor({ overlays = [], kind, at }: Case) {
  return overlays
    .filter(o => o.entry === undefined && o.kind === kind.name)
    .filter(o => isCurrent(o, at));
}

/** Whether its `where` matches, and one of the parts or an overlay. */
function gives(
  entry: ResolvedEntry,
  about: Case,
  parts: readonly ('inside' | 'extendable')[],
): Answer {
  const matchers = [
    ...parts.map(part => entry[part]),
    ...overlaysOf(entry, about).map(overlay => overlay.inside),
  ];
  return and([
    ask(entry.where ?? 'any', about, 'all'),
    or(matchers.map(matcher => ask(matcher, about, 'all'))),
  ]);
}

function limitStates(entry: ResolvedEntry, about: Case): string[] {
  if (about.question.standing) return [];
  return Object.entries(entry.limits ?? {}).flatMap(([dimension, limit]) => {
    const [, declared] = Object.entries(about.kind.limits ?? {}).find(
      ([name]) => name === dimension,
    ) ?? ['', { mode: 'sum' as const, actions: undefined }];
    const { mode, actions } = declared;
    const amount = amountOf(dimension, { mode, actions }, about);
    if (amount === 0) return [];
    return [limitState(entry, { dimension, mode, limit, amount }, about)];
  });
}

function limitState(
  entry: ResolvedEntry,
  asked: {
    readonly dimension: string;
    readonly mode: string;
    readonly limit: Limit;
    readonly amount: number | 'unknown';
  },
  about: Case,
): string {
  const { dimension, mode, limit, amount } = asked;
  const raises = overlaysOf(entry, about).flatMap(({ limits = {} }) =>
    Object.entries(limits)
      .filter(([name]) => name === dimension)
      .map(([, target]) => target),
  );
  const { warn = Infinity, ceiling = Infinity } = limit;
  const border = Math.min(
    Math.max(limit.border ?? ceiling, ...raises),
    ceiling,
  );
  const told = about.limits.filter(
    u =>
      u.entry === entry.id &&
      u.dimension === dimension &&
      u.validUntil > about.at,
  );
  const known = told.map(({ value }) => value).slice(-1);
  const [use]: (number | 'unknown')[] =
    mode === 'each' ? [0] : [...known, 'unknown'];
  const total = (use === 'unknown' ? 0 : use) + (+amount || 0);
  if (total - ceiling > 1e-9) return 'over-ceiling';
  if (total - border > 1e-9) return 'over-border';
  if (border < Infinity && amount === 'unknown') return 'unknown-amount';
  if (border < Infinity && use === 'unknown') return 'unknown-use';
  return total - warn > 1e-9 ? 'near' : 'within';
}

function amountOf(
  dimension: string,
  { mode, actions }: { mode: string; actions?: readonly string[] },
  about: Case,
): number | 'unknown' {
  const { action, amounts } = about.question;
  if (!changes(about) || action === 'delete') return 0;
  const named = Object.entries(amounts).find(([name]) => name === dimension);
  if (named) return Number.isNaN(named[1]) ? 'unknown' : named[1];
  const takes = actions ?? (mode === 'count' ? ['create'] : [action]);
  if (!takes.includes(action)) return 0;
  if (mode === 'count') return 1;
  return Object.values(amounts).some(a => !Number.isNaN(a)) ? 0 : 'unknown';
}

function ask(
  matcher: Matcher | undefined,
  { kind, question }: Case,
  how: 'all' | 'any',
): Answer {
  if (!matcher) return 'no';
  if (matcher === 'any') return 'yes';
  return and(
    Object.entries(matcher).map(([name, values]) => {
      const told = question.attributes[name] ?? [];
      const elements = [told].flat();
      if (elements.length === 0) return 'maybe';
      const attribute = Object.entries(kind.attributes).find(
        ([n]) => n === name,
      )?.[1];
      const answers = elements.map(element =>
        or(values.map(value => fits(value, element, { attribute, how }))),
      );
      return how === 'all' ? and(answers) : or(answers);
    }),
  );
}

interface Reading {
  readonly attribute: KindAttribute | undefined;
  readonly how: 'all' | 'any';
}

function fits(
  value: MatchValue,
  element: AttributeScalar,
  reading: Reading,
): Answer {
  const { attribute, how } = reading;
  const text = `${element}`;
  if (typeof value === 'string') return fitsText(value, text, reading);
  if ('value' in value) return fitsText(value.value, text, reading);
  if ('not' in value) {
    const other = { attribute, how: how === 'all' ? 'any' : 'all' } as const;
    return not(or(value.not.map(inner => fits(inner, element, other))));
  }
  if ('cidr' in value) return fitsBlock(value.cidr, text, how);
  if ('max' in value && typeof value.max === 'string') {
    const scale = attribute?.scale ?? [];
    if (!scale.includes(text)) return 'maybe';
    return yesIf(scale.indexOf(text) <= scale.indexOf(value.max));
  }
  const number = text.trim() === '' ? NaN : Number(text);
  if (Number.isNaN(number)) return 'maybe';
  const { min, max } = value as { min?: number; max?: number };
  return yesIf(
    (min === undefined || min <= number) &&
      (max === undefined || number <= max),
  );
}

function fitsText(
  pattern: string,
  text: string,
  { attribute, how }: Reading,
): Answer {
  if (attribute?.type === 'ip' && addressRange(pattern)) {
    return fitsBlock(pattern, text, how);
  }
  if (attribute?.type === 'number' && !/[*?]/.test(pattern)) {
    return yesIf(Number(pattern) === Number(text));
  }
  return yesIf(fitsGlob([...pattern.normalize('NFC')], [...text]));
}

function fitsBlock(block: string, text: string, how: 'all' | 'any'): Answer {
  const [held, holding] = [addressRange(text), addressRange(block)];
  if (!held || !holding) return 'maybe';
  return yesIf(how === 'all' ? isHeld(held, holding) : overlaps(held, holding));
}

/** Row by row: whether the first of the pattern's signs fit the first of the text's characters. */
function fitsGlob(pattern: readonly string[], text: readonly string[]) {
  const start = [true, ...text.map(() => false)];
  return pattern.reduce((row, sign) => nextRow(row, sign, text), start)[
    text.length
  ];
}

function nextRow(
  row: readonly boolean[],
  sign: string,
  text: readonly string[],
): boolean[] {
  const next = [sign === '*' && row[0]];
  text.forEach((character, t) => {
    const isSame = sign === '?' || sign === character;
    next.push(sign === '*' ? row[t + 1] || next[t] : row[t] && isSame);
  });
  return next;
}

function yesIf(condition: boolean): Answer {
  return condition ? 'yes' : 'no';
}

function and(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no';
  return answers.includes('maybe') ? 'maybe' : 'yes';
}

function or(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('maybe') ? 'maybe' : 'no';
}

function not(answer: Answer): Answer {
  if (answer === 'maybe') return 'maybe';
  return answer === 'yes' ? 'no' : 'yes';
}
