import type { BoundaryKind, BoundaryKindRegistry } from '../boundaryKind';
import type { Limit } from '../entry';
import type { Matcher } from '../matcher';
import type { ResolvedEntry, ResolvedSphere } from '../resolvedSphere';
import { compileMatcher, type CompiledMatcher } from './compileMatcher';
import { createEntryIndex, type EntryIndex } from './entryIndex';
import type { Headroom } from './decision';
import { createGuard, type Guard } from './guard';
import {
  compileOverlay,
  createRoomIndex,
  raisesOf,
  sortRoom,
} from './extraRoom';
import type { BoundaryFreeze, BoundaryOverlay } from './overlay';
import type { PrefixIndex } from './PrefixIndex';

/** A limit made ready. */
export interface CompiledLimit {
  readonly dimension: string;
  readonly mode: Headroom['mode'];
  /** Actions that add to it also where the question names no amount; absent for every change but deleting. */
  readonly actions?: readonly string[];
  /** Without a border, the ceiling is the border. */
  readonly limit: Limit;
  /** Extra room that raises the border, the highest first. */
  readonly raises?: readonly BoundaryOverlay[];
}

/** An entry made ready, with the extra room that is laid over it. */
export interface CompiledEntry extends GivingParts, Guard {
  readonly entry: ResolvedEntry;
  /** Absent where it speaks of all. */
  readonly actions?: readonly string[];
  readonly forbidden?: CompiledMatcher;
  readonly limits?: readonly CompiledLimit[];
  /** Narrows much extra room down to what a question could concern. */
  readonly roomIndex?: PrefixIndex<CompiledOverlay>;
}

/** What an entry gives by. */
export interface GivingParts {
  readonly where?: CompiledMatcher;
  readonly inside?: CompiledMatcher;
  readonly extendable?: CompiledMatcher;
  readonly overlays?: readonly CompiledOverlay[];
}

/** Extra room by matchers made ready; that by limits lies with its limit. */
export interface CompiledOverlay {
  readonly overlay: BoundaryOverlay;
  readonly inside: CompiledMatcher;
}

/** The entries about one kind, by id. */
export interface CompiledKind {
  readonly kind: BoundaryKind;
  readonly entries: readonly CompiledEntry[];
  /** Those that forbid something; of several that forbid the same, the first. */
  readonly bars: readonly CompiledEntry[];
  /** Whether an entry speaks of every action. */
  readonly speaksOfAll: boolean;
  /** Narrows many entries down to those that a question could concern. */
  readonly index?: EntryIndex;
}

/**
 * A boundary made ready to answer. Immutable: a change of the sphere makes a new one.
 * @public
 */
export interface CompiledBoundary {
  readonly sphere: ResolvedSphere;
  readonly lifecycle: ResolvedSphere['lifecycle'];
  readonly unlisted: ResolvedSphere['unlisted'];
  readonly kinds: BoundaryKindRegistry;
  /** @internal */
  readonly byKind: ReadonlyMap<string, CompiledKind>;
  /**
   * Extra room for kinds that no entry speaks of.
   * @internal
   */
  readonly roomByKind?: ReadonlyMap<string, readonly CompiledOverlay[]>;
  readonly freeze?: BoundaryFreeze;
}

/** What a boundary is compiled with besides the sphere. @public */
export interface CompileBoundaryOptions {
  readonly kinds: BoundaryKindRegistry;
  /** Extra room, also such as begins later or has ended: time is looked at when a question is answered. */
  readonly overlays?: readonly BoundaryOverlay[];
  readonly freeze?: BoundaryFreeze;
}

/**
 * Compiles a resolved sphere once, for any number of questions. Entries of kinds that are not registered are left out;
 * questions about those are refused anyway. The order of entries and of overlays makes no difference.
 * @public
 */
export function compileBoundary(
  sphere: ResolvedSphere,
  options: CompileBoundaryOptions,
): CompiledBoundary {
  const { kinds, freeze } = options;
  const room = sortRoom(options);
  const grouped = new Map<BoundaryKind, CompiledEntry[]>();
  for (const entry of sphere.boundary) {
    const kind = kinds.get(entry.kind);
    if (!kind) continue;
    const compiled = compileEntry(entry, kind, room.byEntry.get(entry.id));
    const group = grouped.get(kind);
    if (group) group.push(compiled);
    else grouped.set(kind, [compiled]);
  }
  const byKind = new Map<string, CompiledKind>();
  for (const [kind, entries] of grouped) {
    byKind.set(kind.name, compileKind(kind, entries));
  }
  const { lifecycle, unlisted } = sphere;
  const roomByKind = room.byKind.size > 0 ? room.byKind : undefined;
  return { sphere, lifecycle, unlisted, kinds, byKind, roomByKind, freeze };
}

function compileKind(
  kind: BoundaryKind,
  entries: CompiledEntry[],
): CompiledKind {
  entries.sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
  const bars = withoutRepeats(entries);
  const index = createEntryIndex(entries, bars);
  return {
    kind,
    entries: entries.slice(),
    bars,
    speaksOfAll: entries.some(({ actions }) => actions === undefined),
    ...(index && { index }),
  };
}

const NONE: readonly CompiledEntry[] = [];

/** What an archetype forbids everywhere stands in many entries, and needs to be asked once. */
function withoutRepeats(
  entries: readonly CompiledEntry[],
): readonly CompiledEntry[] {
  const bars = entries.filter(({ forbidden }) => forbidden);
  if (bars.length < 2) return bars.length > 0 ? bars : NONE;
  const seen = new Set<string>();
  return bars.filter(({ entry: { actions, forbidden } }) => {
    const key = JSON.stringify(actions ? [actions, forbidden] : forbidden);
    return !seen.has(key) && seen.add(key);
  });
}

/** All entries have the same fields in the same order: engines read objects of one shape fastest. */
function compileEntry(
  entry: ResolvedEntry,
  kind: BoundaryKind,
  room: readonly BoundaryOverlay[] = [],
): CompiledEntry {
  const ready = (matcher: Matcher | undefined) =>
    matcher && compileMatcher(matcher, kind);
  const overlays = room.flatMap(overlay => compileOverlay(overlay, kind));
  const given = {
    where: ready(entry.where),
    inside: ready(entry.inside),
    extendable: ready(entry.extendable),
    overlays: overlays.length > 0 ? overlays : undefined,
  };
  const guard = createGuard(given);
  return {
    entry,
    actions: entry.actions,
    guardAttribute: guard?.guardAttribute,
    guardStart: guard?.guardStart,
    guardIsWhere: guard?.guardIsWhere,
    guardRoom: guard?.guardRoom,
    where: given.where,
    inside: given.inside,
    extendable: given.extendable,
    overlays: given.overlays,
    forbidden: ready(entry.forbidden),
    limits: entry.limits && compileLimits(entry.limits, kind, room),
    roomIndex: createRoomIndex(overlays),
  };
}

function compileLimits(
  limits: Readonly<Record<string, Limit>>,
  kind: BoundaryKind,
  room: readonly BoundaryOverlay[],
): CompiledLimit[] {
  return Object.keys(limits)
    .sort()
    .map(dimension => {
      const { limits: dimensions = {} } = kind;
      const known = Object.hasOwn(dimensions, dimension)
        ? dimensions[dimension]
        : undefined;
      const raises = raisesOf(dimension, room);
      return {
        dimension,
        mode: known?.mode ?? 'sum',
        ...(known?.actions && { actions: known.actions }),
        limit: limits[dimension],
        ...(raises.length > 0 && { raises }),
      };
    });
}
