import type { SphereDetail } from '../../declarations/declarationApi';
import type { RoomSummary } from '../../declarations/roomSummary';
import type { BoundaryKindRegistry, Family } from '../boundaryKind';
import {
  formatQuantity,
  isCurrency,
  phrase,
  type Phrase,
  type PhraseCode,
} from '../phrases';
import type { ResolvedEntry, ResolvedSphere } from '../resolvedSphere';
import type { RoomFact } from './boundaryTableRow';

/** What the words of extra room need besides it. @internal */
export interface RoomWords {
  readonly resolved: ResolvedSphere;
  readonly kinds: BoundaryKindRegistry;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

const STATES: readonly RoomFact['state'][] = ['active', 'upcoming', 'asked'];
const YEAR = 365 * 24 * 60 * 60 * 1000;

/**
 * Extra room and requests for it, one fact for each thing that they touch: what counts, then what will, then what is
 * asked for, in the order in which they came. What has ended by the clock is left out, whatever state it still has.
 * @internal
 */
export function describeRoom(
  room: SphereDetail['room'] | undefined,
  words: RoomWords,
): RoomFact[] {
  if (!room) return [];
  const facts = [...room.live, ...room.open].flatMap(summary => {
    const state = stateOf(summary, words.at);
    return state === undefined
      ? []
      : summary.targets.map(target =>
          describe({ summary, target, state }, words),
        );
  });
  return STATES.flatMap(state => facts.filter(fact => fact.state === state));
}

/** That of one statement. @internal */
export function roomOfEntry(
  room: readonly RoomFact[],
  entry: string,
): RoomFact[] {
  return room.filter(fact => fact.entry === entry);
}

/** That of kinds for which no statement speaks. @internal */
export function roomOfKinds(room: readonly RoomFact[]): RoomFact[] {
  return room.filter(fact => fact.entry === undefined);
}

function stateOf(
  { state, startsAt, endsAt }: RoomSummary,
  at: number,
): RoomFact['state'] | undefined {
  if (state === 'in_review' || state === 'changes_requested') return 'asked';
  // Without a clock there is only what the row says.
  if (!Number.isFinite(at)) return state === 'active' ? 'active' : 'upcoming';
  if (endsAt !== undefined && Date.parse(endsAt) <= at) return undefined;
  if (startsAt !== undefined) {
    return Date.parse(startsAt) <= at ? 'active' : 'upcoming';
  }
  return state === 'active' ? 'active' : 'upcoming';
}

type Target = RoomSummary['targets'][number];

function describe(
  {
    summary,
    target,
    state,
  }: {
    readonly summary: RoomSummary;
    readonly target: Target;
    readonly state: RoomFact['state'];
  },
  words: RoomWords,
): RoomFact {
  const { id, title } = summary;
  const { dimension, to } = target;
  const entry = words.resolved.boundary.find(one => one.id === target.entry);
  const kind = entry?.kind ?? target.kind;
  return {
    id,
    title,
    state,
    ...(entry && { entry: entry.id }),
    kindTitle: words.kinds.get(kind)?.plural ?? kind,
    family: familyOf(entry, kind, words),
    ...(dimension !== undefined && to !== undefined && { dimension, to }),
    short: shortPhrase(summary, state, {
      more: moreOf(target, entry, words),
      at: words.at,
    }),
    sentence: sentenceOf(summary, state, words.at),
  };
}

function familyOf(
  entry: ResolvedEntry | undefined,
  kind: string,
  { kinds }: RoomWords,
): Family {
  return entry?.family ?? kinds.get(kind)?.family ?? 'Other';
}

// How much is added to the declared border, with its unit; undefined where that says nothing.
function moreOf(
  { dimension, to }: Target,
  entry: ResolvedEntry | undefined,
  { kinds }: RoomWords,
): string | undefined {
  if (!entry || dimension === undefined || to === undefined) return undefined;
  const limits = entry.limits ?? {};
  if (!Object.hasOwn(limits, dimension)) return undefined;
  const declared = limits[dimension].border ?? limits[dimension].ceiling;
  if (declared === undefined || to <= declared) return undefined;
  const dimensions = kinds.get(entry.kind)?.limits ?? {};
  const unit = Object.hasOwn(dimensions, dimension)
    ? dimensions[dimension].unit
    : undefined;
  // 0.3 - 0.1 is a little less than 0.2.
  const more = Number((to - declared).toPrecision(12));
  return isCurrency(unit)
    ? formatQuantity(more, unit)
    : [formatQuantity(more), ...(unit === undefined ? [] : [unit])].join(' ');
}

function shortPhrase(
  { startsAt, endsAt, permanent }: RoomSummary,
  state: RoomFact['state'],
  { more, at }: { readonly more: string | undefined; readonly at: number },
): Phrase {
  const term = termPhrase({ startsAt, endsAt, permanent, state }, at);
  return more === undefined
    ? phrase('roomAlone', { term })
    : phrase('roomMore', { more, term });
}

function termPhrase(
  {
    startsAt,
    endsAt,
    permanent,
    state,
  }: Pick<RoomSummary, 'startsAt' | 'endsAt' | 'permanent'> & {
    readonly state: RoomFact['state'];
  },
  at: number,
): Phrase {
  if (state === 'upcoming' && startsAt !== undefined) {
    return phrase('roomFrom', { day: dayPhrase(startsAt, at) });
  }
  return permanent || endsAt === undefined
    ? phrase('roomForGood')
    : phrase('roomUntil', { day: dayPhrase(endsAt, at) });
}

function sentenceOf(
  { title, startsAt }: RoomSummary,
  state: RoomFact['state'],
  at: number,
): Phrase {
  switch (state) {
    case 'asked':
      return phrase('askedFor', { title });
    case 'upcoming':
      return startsAt === undefined
        ? phrase('extraRoom', { title })
        : phrase('roomUpcoming', { day: dayPhrase(startsAt, at), title });
    default:
      return phrase('extraRoom', { title });
  }
}

/** A day in UTC; with its year where that is not plain. */
function dayPhrase(instant: string, at: number): Phrase {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return phrase('text', { value: instant });
  const date = new Date(time);
  const params = {
    day: date.getUTCDate(),
    month: phrase(`month${date.getUTCMonth()}` as PhraseCode),
  };
  return Math.abs(time - at) < YEAR
    ? phrase('roomDay', params)
    : phrase('roomDayOfYear', { ...params, year: date.getUTCFullYear() });
}
