import type { SphereDetail } from '../../declarations/declarationApi';
import type { SphereUse } from '../../inventory/inventoryApi';
import {
  FAMILIES,
  type BoundaryKind,
  type BoundaryKindRegistry,
} from '../boundaryKind';
import { createBoundaryUse } from '../decide/boundaryUse';
import { isActive, type BoundaryOverlay } from '../decide/overlay';
import type { Enforcement, Limit } from '../entry';
import { phrase, type Phrase } from '../phrases';
import type { ResolvedEntry, ResolvedSphere } from '../resolvedSphere';
import type {
  BoundaryEntryRow,
  BoundaryTableRow,
  BoundaryUnlistedRow,
  BoundaryUnmatchedRow,
  LimitFact,
  RoomFact,
} from './boundaryTableRow';
import { describeLimit } from './describeLimit';
import { describeMatcher } from './describeMatcher';
import { describeResources } from './describeResources';
import { describeRoom, roomOfEntry, roomOfKinds } from './describeRoom';
import { describeUse, type KnownUse } from './describeUse';

/** What the words of a boundary need besides the boundary; those of use need to know the time. @public */
export type BoundaryWordsContext = {
  /** The kinds that the boundary uses; an entry of an unknown kind is shown under the kind's name. */
  readonly kinds: BoundaryKindRegistry;
  /** Extra room, and requests for it, that are shown. */
  readonly room?: SphereDetail['room'];
  /** Extra room as it counts: it raises borders. Without `at`, only what has no end. */
  readonly overlays?: readonly BoundaryOverlay[];
} & (
  | { readonly use?: undefined; readonly at?: number }
  | {
      /** What is used, and by which resources; `unknown` where that was asked in vain, absent where nobody asked. */
      readonly use?: SphereUse | 'unknown';
      /** Now, in milliseconds since the epoch: use counts before its `validUntil` only. */
      readonly at: number;
    }
);

/** All rows of a table, before they are put in order. @internal */
export interface BoundaryRows {
  readonly entries: readonly BoundaryEntryRow[];
  readonly unmatched: readonly BoundaryUnmatchedRow[];
  readonly unlisted: BoundaryUnlistedRow;
}

/**
 * The boundary in words: by family in the fixed order, in it by kind and id, last what holds for everything else.
 * The order does not depend on that of the entries.
 * @public
 */
export function createBoundaryTable(
  resolved: ResolvedSphere,
  context: BoundaryWordsContext,
): BoundaryTableRow[] {
  const { entries, unmatched, unlisted } = createRows(resolved, context);
  const listed = FAMILIES.flatMap(family =>
    [...entries, ...unmatched].filter(row => row.family === family),
  );
  return [...listed, unlisted];
}

/** The rows by what they are about. @internal */
export function createRows(
  resolved: ResolvedSphere,
  context: BoundaryWordsContext,
): BoundaryRows {
  const { kinds, use, at = Infinity } = context;
  const limits = use === 'unknown' ? [] : use?.limits;
  const known = limits && { limits: createBoundaryUse(limits), at };
  const room = describeRoom(context.room, { resolved, kinds, at });
  const overlays = (context.overlays ?? []).filter(o => isActive(o, at));
  const rows = [...resolved.boundary]
    .sort(compareEntries)
    .map(entry => createRow(entry, resolved, { kinds, known, room, overlays }));
  const unlisted = unlistedRow(resolved, roomOfKinds(room));
  if (use === undefined || use === 'unknown' || !use.known) {
    return { entries: rows, unmatched: [], unlisted };
  }
  const resources = describeResources(use, { rows, kinds, at });
  return {
    entries: rows.map(row => ({
      ...row,
      resources: resources.ofEntry.get(row.id),
    })),
    unmatched: resources.unmatched,
    unlisted: { ...unlisted, resources: resources.unlisted },
  };
}

function unlistedRow(
  { unlisted }: ResolvedSphere,
  room: readonly RoomFact[],
): BoundaryUnlistedRow {
  return {
    type: 'unlisted',
    id: 'unlisted',
    zone: unlisted,
    what: phrase('everythingElse'),
    match: phrase('allOther'),
    room,
  };
}

function compareEntries(a: ResolvedEntry, b: ResolvedEntry): number {
  return (
    FAMILIES.indexOf(a.family) - FAMILIES.indexOf(b.family) ||
    compareText(a.kind, b.kind) ||
    compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

interface RowContext {
  readonly kinds: BoundaryKindRegistry;
  readonly known: KnownUse | undefined;
  readonly room: readonly RoomFact[];
  /** Those that count now. */
  readonly overlays: readonly BoundaryOverlay[];
}

function createRow(
  entry: ResolvedEntry,
  resolved: ResolvedSphere,
  context: RowContext,
): BoundaryEntryRow {
  const { kinds } = context;
  const kind = kinds.get(entry.kind);
  const kindWords = {
    name: entry.kind,
    plural: kind?.plural ?? entry.kind,
    attributes: kind?.attributes ?? {},
  };
  const { inside, extendable, forbidden, where, actions, reason } = entry;
  const say = (zone: typeof inside) =>
    zone && describeMatcher(zone, kindWords, where);
  // A limit binds only what 'inside' or 'extendable' match.
  const limits = inside || extendable ? entry.limits ?? {} : {};
  return {
    type: 'entry',
    id: entry.id,
    family: entry.family,
    kind: entry.kind,
    kindTitle: kind?.title ?? entry.kind,
    kindPlural: kindWords.plural,
    what: entry.title ?? kindWords.plural,
    ...(actions && {
      actions: actions.map(name => kind?.actions[name]?.title ?? name),
    }),
    ...(inside && { inside: say(inside) }),
    ...(extendable && { askFirst: say(extendable) }),
    ...(forbidden && { forbidden: describeMatcher(forbidden, kindWords) }),
    limits: describeLimits(entry.id, limits, { ...context, kind }),
    enforced: describeEnforcement(entry.enforcement),
    from: describeProvenance(entry, resolved),
    room: roomOfEntry(context.room, entry.id),
    ...(reason !== undefined && { reason }),
  };
}

function describeLimits(
  entry: string,
  limits: Readonly<Record<string, Limit>>,
  context: RowContext & { readonly kind: BoundaryKind | undefined },
): LimitFact[] {
  const { kind, known, overlays } = context;
  return limitOrder(Object.keys(limits), kind?.limits).map(dimension => {
    const raises = overlays.flatMap(overlay =>
      overlay.entry === entry && Object.hasOwn(overlay.limits ?? {}, dimension)
        ? [overlay.limits?.[dimension] ?? 0]
        : [],
    );
    const raisedTo = raises.length > 0 ? Math.max(...raises) : undefined;
    const fact = describeLimit(dimension, limits[dimension], {
      kind,
      raisedTo,
    });
    return withUse(entry, fact, known);
  });
}

function withUse(
  entry: string,
  limit: LimitFact,
  known: KnownUse | undefined,
): LimitFact {
  const use = known && describeUse(entry, limit, known);
  return use ? { ...limit, use } : limit;
}

function limitOrder(dimensions: string[], known: object = {}): string[] {
  const order = Object.keys(known);
  const rank = (name: string) => {
    const index = order.indexOf(name);
    return index < 0 ? order.length : index;
  };
  return dimensions.sort((a, b) => rank(a) - rank(b) || compareText(a, b));
}

function describeEnforcement(enforcement: Enforcement | undefined): Phrase {
  const by = enforcement?.by;
  switch (enforcement?.mode) {
    case 'enforced':
      return by ? phrase('by', { by }) : phrase('byMachine');
    case 'watched':
      return by ? phrase('watchedBy', { by }) : phrase('watched');
    default:
      return phrase('declared');
  }
}

function describeProvenance(
  { provenance }: ResolvedEntry,
  { basedOn }: ResolvedSphere,
): Phrase {
  const { origin, title, replaces } = provenance;
  switch (origin) {
    case 'archetype':
      return phrase('basedOn', { title });
    case 'extension':
      return phrase('extraRoom', { title });
    default:
      if (replaces === undefined) return phrase('thisSphere');
      return phrase('replaces', {
        title: basedOn?.archetype === replaces ? basedOn.title : replaces,
      });
  }
}
