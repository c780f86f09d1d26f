import {
  compactNumber,
  inSentence,
  isCurrency,
  phrase,
  type Phrase,
} from '../phrases';
import type {
  BoundaryEntryRow,
  LimitFact,
  RoomFact,
  RowResources,
} from '../table';
import { isNamesake, type RowLimit } from './tellingLimit';

/** What a sector's label is made of. @internal */
export interface SectorLabelParts {
  readonly rows: readonly BoundaryEntryRow[];
  readonly telling: RowLimit | undefined;
  /** Whether a label says that the use is unknown; not where nothing at all is known. */
  readonly unknownUse: 'said' | 'unsaid';
  /** All of the family; absent where nothing is known of resources. */
  readonly resources: Pick<RowResources, 'inside' | 'outside'> | undefined;
  /** All of the family. */
  readonly room: readonly RoomFact[];
}

const MARKS = { near: 'markNear', over: 'markOver' } as const;

/**
 * What stands under a family's name: how much of its limit is used, or what it has; then the most urgent of what is
 * outside, what is asked for, and extra room. @internal
 */
export function sectorLabel(parts: SectorLabelParts): Phrase[] {
  const { telling, resources, room } = parts;
  const fact = mainFact(parts);
  const state = telling?.limit.use?.state;
  return [
    state === 'near' || state === 'over'
      ? phrase(MARKS[state], { fact })
      : fact,
    ...(resources && resources.outside > 0
      ? [phrase('markOutside', { count: resources.outside })]
      : roomLabel(room).slice(0, 1)),
  ];
}

// What is asked for waits for somebody, so it comes first; of extra room only the first, which ends first.
function roomLabel(room: readonly RoomFact[]): Phrase[] {
  const asked = countAsked(room);
  const given = room.find(({ state }) => state !== 'asked');
  return [
    ...(asked > 0 ? [phrase('asked', { count: asked })] : []),
    ...(given ? [given.short] : []),
  ];
}

/** How many requests there are; one may touch several statements. @internal */
export function countAsked(room: readonly RoomFact[]): number {
  return new Set(room.flatMap(r => (r.state === 'asked' ? [r.id] : []))).size;
}

/** The same to be read aloud: `12 of 14, 1 outside, near the border, 12 inside`. @internal */
export function spokenLabel(parts: SectorLabelParts): Phrase {
  const { telling, resources, room } = parts;
  const standing = telling?.limit.use?.standing;
  const { inside = 0, outside = 0 } = resources ?? {};
  const items = [
    mainFact(parts),
    // What is written comes first and in its order: speech input goes by the words on the screen.
    ...(outside > 0 ? [phrase('outside', { count: outside })] : []),
    ...roomLabel(room),
    ...(standing ? [standing] : []),
    ...(inside > 0 ? [phrase('inside', { count: inside })] : []),
  ];
  return phrase('itself', { values: { join: 'list', items } });
}

function mainFact(parts: SectorLabelParts): Phrase {
  const { telling, rows, resources, unknownUse } = parts;
  if (telling) return limitLabel(telling, unknownUse);
  return (resources && resourcesPhrase(rows, resources)) ?? countPhrase(rows);
}

// `12 of 14`, `26 of 40 CPU`, `of 10, use unknown`; without use what the limit allows: `up to 10`, `€9k a month`.
function limitLabel(
  { row, limit }: RowLimit,
  unknownUse: SectorLabelParts['unknownUse'],
): Phrase {
  const { border, warn = 0, unit, use } = limit;
  if (border === undefined) return borderlessLabel(use?.used, warn);
  const show = (value: number) =>
    isCurrency(unit) ? `${unit}${compactNumber(value)}` : compactNumber(value);
  const counted = countedWords(row, limit);
  if (use?.used !== undefined) {
    const used = show(use.used);
    return withUnit(phrase('usedOf', { used, border: show(border) }), counted);
  }
  const whole = withUnit(phrase('text', { value: show(border) }), counted);
  if (use && unknownUse === 'said') {
    return phrase('ofUnknown', { border: whole });
  }
  return unit === undefined ? phrase('upTo', { value: whole }) : whole;
}

function borderlessLabel(used: number | undefined, warn: number): Phrase {
  const value = compactNumber(warn);
  if (used === undefined) return phrase('warnsAt', { value });
  return phrase('used', { used: compactNumber(used) });
}

// What a limit counts, where the family's name does not say it.
function countedWords(
  row: BoundaryEntryRow,
  { unit, mode, title }: LimitFact,
): string | undefined {
  if (isCurrency(unit)) return inSentence(title);
  if (unit !== undefined) return unit;
  if (mode === 'count' && isNamesake(row)) return undefined;
  return inSentence(mode === 'count' ? row.kindPlural : title);
}

function withUnit(value: Phrase, unit: string | undefined): Phrase {
  return unit === undefined ? value : phrase('amount', { value, unit });
}

// `6 repositories` where all are of one kind, else `6 resources`.
function resourcesPhrase(
  rows: readonly BoundaryEntryRow[],
  { inside, outside }: Pick<RowResources, 'inside' | 'outside'>,
): Phrase | undefined {
  const all = inside + outside;
  if (all === 0) return undefined;
  const having = rows.filter(
    ({ resources }) => resources && resources.inside + resources.outside > 0,
  );
  const decided = having.reduce(
    (total, { resources }) =>
      total + (resources?.inside ?? 0) + (resources?.outside ?? 0),
    0,
  );
  const [first, ...others] = having;
  const isOneKind =
    decided === all && others.every(row => row.kind === first.kind);
  if (!isOneKind) return phrase('resources', { count: all });
  const unit = inSentence(all === 1 ? first.kindTitle : first.kindPlural);
  return phrase('amount', { value: String(all), unit });
}

function countPhrase(rows: readonly BoundaryEntryRow[]): Phrase {
  if (rows.length === 0) return phrase('nothingDeclared');
  const kinds = new Set(rows.map(row => row.kind)).size;
  return kinds > 1
    ? phrase('kinds', { count: kinds })
    : phrase('statements', { count: rows.length });
}
