import type { BoundaryKind, BoundaryKindRegistry } from '../boundaryKind';
import type { Limit } from '../entry';
import type { Matcher } from '../matcher';
import type { ResolvedEntry, ResolvedSphere } from '../resolvedSphere';
import { compileMatcher, type CompiledMatcher } from './compileMatcher';
import { createEntryIndex, type EntryIndex } from './entryIndex';
import type { Headroom } from './decision';
import { createGuard, type Guard } from './guard';
import type { BoundaryFreeze, BoundaryOverlay } from './overlay';

/** A limit made ready. */
export interface CompiledLimit {
  readonly dimension: string;
  readonly mode: Headroom['mode'];
  /** Actions that add to it also where the question names no amount; absent for every change but deleting. */
  readonly actions?: readonly string[];
  /** Without a border, the ceiling is the border. */
  readonly limit: Limit;
}

/** An entry made ready, with the extra room that is laid over it. */
export interface CompiledEntry extends GivingParts, Guard {
  readonly entry: ResolvedEntry;
  /** Absent where it speaks of all. */
  readonly actions?: readonly string[];
  readonly forbidden?: CompiledMatcher;
  readonly limits?: readonly CompiledLimit[];
}

/** What an entry gives by. */
export interface GivingParts {
  readonly where?: CompiledMatcher;
  readonly inside?: CompiledMatcher;
  readonly extendable?: CompiledMatcher;
  readonly overlays?: readonly CompiledOverlay[];
}

/** Extra room made ready. */
export interface CompiledOverlay {
  readonly overlay: BoundaryOverlay;
  readonly inside?: CompiledMatcher;
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
  const { kinds, overlays = [], freeze } = options;
  const grouped = new Map<BoundaryKind, CompiledEntry[]>();
  for (const entry of sphere.boundary) {
    const kind = kinds.get(entry.kind);
    if (!kind) continue;
    const compiled = compileEntry(entry, kind, overlays);
    const group = grouped.get(kind);
    if (group) group.push(compiled);
    else grouped.set(kind, [compiled]);
  }
  const byKind = new Map<string, CompiledKind>();
  for (const [kind, entries] of grouped) {
    byKind.set(kind.name, compileKind(kind, entries));
  }
  const { lifecycle, unlisted } = sphere;
  return { sphere, lifecycle, unlisted, kinds, byKind, freeze };
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
  overlays: readonly BoundaryOverlay[],
): CompiledEntry {
  const ready = (matcher: Matcher | undefined) =>
    matcher && compileMatcher(matcher, kind);
  const own =
    overlays.length > 0
      ? overlays.filter(overlay => overlay.entry === entry.id)
      : overlays;
  const given = {
    where: ready(entry.where),
    inside: ready(entry.inside),
    extendable: ready(entry.extendable),
    overlays:
      own.length > 0 ? own.map(o => compileOverlay(o, kind)) : undefined,
  };
  const guard = createGuard(given);
  return {
    entry,
    actions: entry.actions,
    guardAttribute: guard?.guardAttribute,
    guardStart: guard?.guardStart,
    guardIsWhere: guard?.guardIsWhere,
    where: given.where,
    inside: given.inside,
    extendable: given.extendable,
    overlays: given.overlays,
    forbidden: ready(entry.forbidden),
    limits: entry.limits && compileLimits(entry.limits, kind),
  };
}

function compileLimits(
  limits: Readonly<Record<string, Limit>>,
  kind: BoundaryKind,
): CompiledLimit[] {
  return Object.keys(limits)
    .sort()
    .map(dimension => {
      const { limits: dimensions = {} } = kind;
      const known = Object.hasOwn(dimensions, dimension)
        ? dimensions[dimension]
        : undefined;
      return {
        dimension,
        mode: known?.mode ?? 'sum',
        ...(known?.actions && { actions: known.actions }),
        limit: limits[dimension],
      };
    });
}

function compileOverlay(
  overlay: BoundaryOverlay,
  kind: BoundaryKind,
): CompiledOverlay {
  const { inside } = overlay;
  return { overlay, ...(inside && { inside: compileMatcher(inside, kind) }) };
}
