import {
  limitUseState,
  compileBoundary,
  FAMILIES,
  placeResource,
  usedLimits,
  type CompiledBoundary,
  type Family,
  type InventoryCoverage,
  type KnownResource,
  type LimitUse,
  type ResolvedSphere,
} from '@dataops-sphere/plugin-sphere-common';
import type {
  EntryUse,
  FamilyUse,
  InventoryContext,
  ResourceRow,
} from '../types';

/** What is read of a resource to place it. */
export type PlacedRow = Pick<
  ResourceRow,
  | 'resource_key'
  | 'source'
  | 'kind'
  | 'resource_id'
  | 'family'
  | 'attributes'
  | 'amounts'
  | 'zone'
  | 'entry'
  | 'twin'
>;

/** Where a resource lies in its sphere. */
export type Placement = Pick<ResourceRow, 'zone' | 'entry' | 'twin'>;

/** What a sphere uses. */
export interface MeasuredSphere {
  /** By resource key. */
  readonly placements: ReadonlyMap<string, Placement>;
  readonly limits: readonly LimitUse[];
  readonly families: readonly FamilyUse[];
  readonly entries: readonly EntryUse[];
  readonly inside: number;
  readonly outside: number;
}

/** Places the resources of a sphere, and adds up what they use. Pure. */
export function measureSphere(
  resolved: ResolvedSphere,
  rows: readonly PlacedRow[],
  context: Pick<InventoryContext, 'kinds'> & {
    readonly coverage: InventoryCoverage;
    readonly at: number;
  },
): MeasuredSphere {
  const boundary = compileBoundary(resolved, { kinds: context.kinds });
  const known = rows.map(toKnown);
  const placements = place(boundary, { rows, known }, context.at);
  const limits = usedLimits(boundary, known, context.coverage, context.at);
  const single = rows.filter(
    row => placements.get(row.resource_key)?.twin === 0,
  );
  const near = nearFamilies(boundary, limits, context.at);
  const outside = single.filter(
    ({ resource_key: key }) => placements.get(key)?.zone !== 'inside',
  ).length;
  return {
    placements,
    limits,
    families: countFamilies(single, placements, near),
    entries: countEntries(single, placements),
    inside: single.length - outside,
    outside,
  };
}

function toKnown(row: PlacedRow): KnownResource {
  return {
    source: row.source,
    kind: row.kind,
    id: row.resource_id,
    attributes: JSON.parse(row.attributes),
    ...(row.amounts !== null && { amounts: JSON.parse(row.amounts) }),
  };
}

/** Of a resource that several sources know one row speaks: one that is outside before one that is inside. */
function place(
  boundary: CompiledBoundary,
  {
    rows,
    known,
  }: {
    readonly rows: readonly PlacedRow[];
    readonly known: readonly KnownResource[];
  },
  at: number,
): Map<string, Placement> {
  const placements = new Map<string, Placement>();
  const speaking = new Map<string, string>();
  for (const [index, row] of rows.entries()) {
    const { zone, entry = null } = placeResource(boundary, known[index], at);
    const key = row.resource_key;
    const id = JSON.stringify([row.kind, row.resource_id]);
    const other = speaking.get(id);
    const isTwin =
      other !== undefined &&
      (zone === 'inside' || placements.get(other)?.zone !== 'inside');
    placements.set(key, { zone, entry, twin: isTwin ? 1 : 0 });
    if (isTwin) continue;
    const before = other !== undefined && placements.get(other);
    if (before) placements.set(other, { ...before, twin: 1 });
    speaking.set(id, key);
  }
  return placements;
}

/** Families with a limit that is near its border or over it, as the map has it. */
function nearFamilies(
  { sphere }: CompiledBoundary,
  limits: readonly LimitUse[],
  at: number,
): ReadonlySet<Family> {
  const entries = new Map(sphere.boundary.map(entry => [entry.id, entry]));
  const near = new Set<Family>();
  for (const { entry: id, dimension, value, validUntil } of limits) {
    const entry = entries.get(id);
    const limit = entry?.limits?.[dimension];
    if (!entry || !limit || validUntil <= at) continue;
    if (limitUseState(value, limit) !== 'ok') near.add(entry.family);
  }
  return near;
}

function countFamilies(
  rows: readonly PlacedRow[],
  placements: ReadonlyMap<string, Placement>,
  near: ReadonlySet<Family>,
): FamilyUse[] {
  return FAMILIES.flatMap(family => {
    const own = rows.filter(row => row.family === family);
    if (own.length === 0 && !near.has(family)) return [];
    const inside = own.filter(
      ({ resource_key: key }) => placements.get(key)?.zone === 'inside',
    ).length;
    return [
      {
        family,
        inside,
        outside: own.length - inside,
        near: near.has(family),
      },
    ];
  });
}

function countEntries(
  rows: readonly PlacedRow[],
  placements: ReadonlyMap<string, Placement>,
): EntryUse[] {
  const counts = new Map<string, { inside: number; outside: number }>();
  for (const { resource_key: key } of rows) {
    const { entry = null, zone } = placements.get(key) ?? {};
    if (entry === null) continue;
    const count = counts.get(entry) ?? { inside: 0, outside: 0 };
    count[zone === 'inside' ? 'inside' : 'outside'] += 1;
    counts.set(entry, count);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([entry, count]) => ({ entry, ...count }));
}
