import type { BoundaryKind } from '../boundaryKind';
import type {
  CompileBoundaryOptions,
  CompiledOverlay,
} from './compileBoundary';
import { literalStarts } from './beginnings';
import { compileMatcher } from './compileMatcher';
import type { BoundaryOverlay } from './overlay';
import { bestIndex, type PrefixIndex } from './PrefixIndex';

/** Extra room by what it is laid over. */
export interface SortedRoom {
  readonly byEntry: ReadonlyMap<string, readonly BoundaryOverlay[]>;
  readonly byKind: ReadonlyMap<string, readonly CompiledOverlay[]>;
}

/** Sorts extra room, by id within each entry and kind, so that the first is the same however it comes. */
export function sortRoom({
  overlays = [],
  kinds,
}: CompileBoundaryOptions): SortedRoom {
  const byEntry = new Map<string, BoundaryOverlay[]>();
  const byKind = new Map<string, CompiledOverlay[]>();
  const sorted = overlays.slice().sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const overlay of sorted) {
    if (overlay.entry !== undefined) {
      add(byEntry, overlay.entry, [overlay]);
    } else {
      const kind = kinds.get(overlay.kind ?? '');
      if (kind) add(byKind, kind.name, compileOverlay(overlay, kind));
    }
  }
  return { byEntry, byKind };
}

function add<T>(
  groups: Map<string, T[]>,
  name: string,
  items: readonly T[],
): void {
  const group = groups.get(name);
  if (group) group.push(...items);
  else if (items.length > 0) groups.set(name, items.slice());
}

/** Empty for extra room without a matcher. */
export function compileOverlay(
  overlay: BoundaryOverlay,
  kind: BoundaryKind,
): readonly CompiledOverlay[] {
  const { inside } = overlay;
  return inside ? [{ overlay, inside: compileMatcher(inside, kind) }] : [];
}

/** Below this much extra room over one entry, asking each is as fast. */
const MIN_ROOM = 8;

/** Finds extra room over one entry that a question could concern, where there is much. */
export function createRoomIndex(
  overlays: readonly CompiledOverlay[],
): PrefixIndex<CompiledOverlay> | undefined {
  if (overlays.length < MIN_ROOM) return undefined;
  const names = overlays.flatMap(({ inside }) => Object.keys(inside));
  return bestIndex(names, overlays, ({ inside }, name) =>
    literalStarts(inside, name),
  );
}

/** Extra room that raises a limit, the highest first, so that mostly the first active one answers. */
export function raisesOf(
  dimension: string,
  room: readonly BoundaryOverlay[],
): BoundaryOverlay[] {
  const target = ({ limits = {} }: BoundaryOverlay) => limits[dimension];
  return room
    .filter(({ limits = {} }) => Object.hasOwn(limits, dimension))
    .sort((a, b) => target(b) - target(a));
}
