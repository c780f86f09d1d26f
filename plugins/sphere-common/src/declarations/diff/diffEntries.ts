import type { ArchetypeEntry } from '../../boundary/archetypeEntry';
import { contentHash } from '../contentHash';
import type { DeclarationChange } from '../revisionApi';
import { isRecord } from '../finding';
import { changeOf, isSame, type Pair } from './change';
import { diffLimits } from './diffLimits';
import {
  combineWidths,
  compareMatchers,
  turned,
  type Width,
} from './matcherRoom';

type Entries = readonly ArchetypeEntry[];

const PARTS = [
  'kind',
  'title',
  'actions',
  'where',
  'inside',
  'extendable',
  'forbidden',
  'enforcement',
  'reason',
  'locked',
] as const;
const MATCHERS: readonly string[] = [
  'where',
  'inside',
  'extendable',
  'forbidden',
];

/** Changes of a boundary, entry by entry; their order and the order of values in a list say nothing. */
export function diffEntries({
  before = [],
  after = [],
}: Pair<Entries>): DeclarationChange[] {
  const old = new Map(before.map(entry => [entry.id, entry]));
  const now = new Map(after.map(entry => [entry.id, entry]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap(id =>
    diffEntry({ before: old.get(id), after: now.get(id) }),
  );
}

function diffEntry(pair: Pair<ArchetypeEntry>): DeclarationChange[] {
  const { before, after } = pair;
  const entry = after ?? before;
  if (!entry) return [];
  const label = entry.title ?? entry.id;
  const subject = { type: 'entry' as const, name: entry.id };
  if (!before || !after) {
    return changeOf(pair, { subject, label, room: roomOfWhole(pair) });
  }
  const parts = PARTS.filter(
    part => !isSame(meaning(before, part), meaning(after, part)),
  );
  const own =
    parts.length > 0
      ? changeOf(
          { before: pick(before, parts), after: pick(after, parts) },
          { subject, label, parts, room: roomOfParts(before, after, parts) },
        )
      : [];
  return [...own, ...diffLimits(pair, label)];
}

function pick(entry: ArchetypeEntry, parts: readonly (typeof PARTS)[number][]) {
  return Object.fromEntries(parts.map(part => [part, entry[part]]));
}

function meaning(entry: ArchetypeEntry, part: (typeof PARTS)[number]): unknown {
  const value: unknown = entry[part];
  if (part === 'actions' && Array.isArray(value)) return [...value].sort();
  if (!MATCHERS.includes(part) || !isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, values]) => [
      name,
      (values as unknown[]).map(contentHash).sort(),
    ]),
  );
}

// Only a statement that forbids and nothing else can be judged without the rest of the boundary.
function roomOfWhole({ before, after }: Pair<ArchetypeEntry>) {
  const entry = after ?? before;
  const onlyForbids = !entry?.inside && !entry?.extendable;
  if (!onlyForbids) return undefined;
  return after ? 'less' : 'more';
}

function roomOfParts(
  before: ArchetypeEntry,
  after: ArchetypeEntry,
  parts: readonly string[],
): 'more' | 'less' | undefined {
  if (parts.some(part => part === 'kind' || part === 'actions')) {
    return undefined;
  }
  const width = combineWidths([
    whereWidth(before, after),
    compareMatchers(before.inside, after.inside),
    compareMatchers(before.extendable, after.extendable),
    turned(compareMatchers(before.forbidden, after.forbidden)),
  ]);
  if (width === 'wider') return 'more';
  return width === 'narrower' ? 'less' : undefined;
}

// A wider `where` also makes the limits count for more, so with limits it says nothing.
function whereWidth(before: ArchetypeEntry, after: ArchetypeEntry): Width {
  const width = compareMatchers(before.where ?? 'any', after.where ?? 'any');
  return width !== 'same' && (before.limits || after.limits)
    ? 'unclear'
    : width;
}
