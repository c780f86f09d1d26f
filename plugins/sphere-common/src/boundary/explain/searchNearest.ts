import { askForbidden, askGiven } from '../decide/askEntry';
import type {
  CompiledBoundary,
  CompiledEntry,
} from '../decide/compileBoundary';
import type { BoundaryKind } from '../boundaryKind';
import type { Zone } from '../decide/decision';
import type { AttributeValue, Question } from '../decide/question';
import { MAYBE, YES } from '../decide/verdict';
import type { MatchValue } from '../matcher';
import {
  failingAttributes,
  fittingValues,
  waysOf,
  type NearestWay,
} from './nearestWay';

/** One attribute that would have to be different, with the values that would do, as the document has them. */
export interface NearestChange {
  readonly attribute: string;
  readonly values: readonly MatchValue[];
}

/** What a question would have to change to get a better answer. */
export interface NearestMatch {
  readonly compiled: CompiledEntry;
  readonly zone: 'inside' | 'extendable';
  readonly changes: readonly NearestChange[];
}

/** Most ways that are tried to the end, so that thousands of entries cost little more than being asked once. */
const MAX_TRIED = 32;

const RANK: Record<Zone, number> = { forbidden: 0, extendable: 1, inside: 2 };

/** See `findNearest`; the values stay values here, so that they can be put into any language. */
export function searchNearest(
  boundary: CompiledBoundary,
  question: Question,
  at: number,
): NearestMatch | undefined {
  const group = boundary.byKind.get(question.kind);
  const speaking = (group?.entries ?? []).filter(
    ({ entry: { actions } }) =>
      question.standing || !actions || actions.includes(question.action),
  );
  const present = zoneOf(speaking, question, at);
  if (present === 'inside') return undefined;
  const barred = barredAttributes(speaking, question);
  const ways = speaking
    .flatMap(compiled => waysOf(compiled, at))
    .filter(way => RANK[way.zone] > RANK[present])
    .map(way => ({
      way,
      failing: failingAttributes(way, question, barred),
      isConcerned: askGiven(way.compiled, question, at).given === YES,
    }))
    .filter(({ failing }) => failing.length > 0)
    .sort(compareWays(group?.kind));
  for (const { way, failing } of ways.slice(0, MAX_TRIED)) {
    const found = tryWay(way, failing, { speaking, question, at });
    if (found && RANK[found.zone] > RANK[present]) return found;
  }
  return undefined;
}

interface FailingWay {
  readonly way: NearestWay;
  readonly failing: readonly string[];
  /** The question is in the entry already, though not where it should be. */
  readonly isConcerned: boolean;
}

/** Fewest changes first, and the more telling of two that are as few. */
function compareWays(kind: BoundaryKind | undefined) {
  // What every resource of the kind must have is what it is; the rest is easier to change.
  const core = ({ failing }: FailingWay) =>
    failing.filter(name => kind?.attributes[name]?.required).length;
  return (a: FailingWay, b: FailingWay): number =>
    a.failing.length - b.failing.length ||
    RANK[b.way.zone] - RANK[a.way.zone] ||
    Number(b.isConcerned) - Number(a.isConcerned) ||
    core(a) - core(b) ||
    compareText(a.way.compiled.entry.id, b.way.compiled.entry.id);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The zone by matchers alone. */
function zoneOf(
  speaking: readonly CompiledEntry[],
  question: Question,
  at: number,
): Zone {
  let zone: Zone = 'forbidden';
  let isDoubtful = false;
  for (const compiled of speaking) {
    const forbids = askForbidden(compiled, question);
    if (forbids === YES) return 'forbidden';
    if (forbids === MAYBE) isDoubtful = true;
    const { inside, given } = askGiven(compiled, question, at);
    if (inside === YES) zone = 'inside';
    else if (given === YES && zone === 'forbidden') zone = 'extendable';
  }
  return zone === 'inside' && isDoubtful ? 'extendable' : zone;
}

/** Attributes by which something forbids the question. */
function barredAttributes(
  speaking: readonly CompiledEntry[],
  question: Question,
): ReadonlySet<string> {
  return new Set(
    speaking
      .filter(entry => askForbidden(entry, question) === YES)
      .flatMap(({ forbidden }) => Object.keys(forbidden ?? {})),
  );
}

interface Trial {
  readonly speaking: readonly CompiledEntry[];
  readonly question: Question;
  readonly at: number;
}

/** Finds values for every failing attribute that nothing forbids, and asks again with the first of each. */
function tryWay(
  way: NearestWay,
  failing: readonly string[],
  { speaking, question, at }: Trial,
): NearestMatch | undefined {
  const attributes: Record<string, AttributeValue> = Object.assign(
    Object.create(null),
    question.attributes,
  );
  for (const name of failing) delete attributes[name];
  const kept = { ...attributes };
  const barriers = speaking.filter(({ forbidden }) => forbidden);
  const changes: NearestChange[] = [];
  for (const attribute of failing) {
    const values = fittingValues(way, attribute, question).filter(
      ({ example }) =>
        !barriers.some(
          barrier =>
            askForbidden(barrier, {
              ...question,
              attributes: { ...kept, [attribute]: example },
            }) === YES,
        ),
    );
    if (values.length === 0) return undefined;
    changes.push({ attribute, values: values.map(({ value }) => value) });
    attributes[attribute] = values[0].example;
  }
  const zone = zoneOf(speaking, { ...question, attributes }, at);
  if (zone === 'forbidden') return undefined;
  // No better than this entry promises, although another one may let in what it only offers.
  const promised = RANK[zone] < RANK[way.zone] ? zone : way.zone;
  return { compiled: way.compiled, zone: promised, changes };
}
