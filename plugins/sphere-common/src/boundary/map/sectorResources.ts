import type { BoundaryRows } from '../table/createBoundaryTable';
import { sum } from '../table/describeResources';
import type { ResourceFact, RowResources } from '../table';
import type { Family } from '../boundaryKind';
import { mapPoint, type MapAngles } from './mapGeometry';
import { placeDots, type DotObstacles } from './placeDots';
import { placeOutside } from './placeOutside';
import type { MapResource, MapResources } from './sphereMapModel';

/** Most resources that are drawn one by one. */
const MOST_DOTS = 24;
/** Where the number stands that is drawn instead; below or above it, where the wedge's line is in the way. */
const PILL = { radius: 150, clear: 28, below: 116, above: 178 };

/** What marks keep clear of, and which of them are ringed. @internal */
export interface SectorObstacles extends DotObstacles {
  /** Outer radius of what stands out of the border. */
  readonly bulge: number;
  readonly isExtra: (resource: ResourceFact) => boolean;
}

/** The resources of all rows of a family together; undefined where nothing is known of resources. @internal */
export function familyResources(
  rows: Pick<BoundaryRows, 'entries' | 'unmatched'>,
  family: Family,
): RowResources | undefined {
  const all = [...rows.entries, ...rows.unmatched]
    .filter(row => row.family === family)
    .flatMap(({ resources }) => (resources ? [resources] : []));
  if (all.length === 0) return undefined;
  return { ...sum(all), named: all.flatMap(({ named }) => named) };
}

/** The resources of a family as marks in its sector. @internal */
export function sectorResources(
  resources: RowResources,
  angles: MapAngles,
  obstacles: SectorObstacles,
): MapResources {
  const { inside, outside, named } = resources;
  const dots = pair(sorted(named, 'inside'), points =>
    inside === points && points <= MOST_DOTS
      ? placeDots(points, angles, obstacles)
      : undefined,
  );
  const outsiders = sorted(named, 'outside');
  const { points, more } = placeOutside(
    { named: outsiders.length, all: outside },
    angles,
    obstacles,
  );
  return {
    inside,
    outside,
    dots: (dots ?? []).map(dot =>
      obstacles.isExtra(dot.resource)
        ? { ...dot, room: 'extra' as const }
        : dot,
    ),
    ...(!dots && { pill: { ...pillPoint(angles, obstacles), count: inside } }),
    diamonds: pair(outsiders, () => points) ?? [],
    ...(more && { moreOutside: more }),
  };
}

function sorted(
  named: readonly ResourceFact[],
  place: ResourceFact['place'],
): ResourceFact[] {
  return named
    .filter(resource => resource.place === place)
    .sort((a, b) => compareText(a.title, b.title) || compareText(a.key, b.key));
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

// As many of the resources as there are points for.
function pair(
  resources: readonly ResourceFact[],
  place: (count: number) => readonly { x: number; y: number }[] | undefined,
): MapResource[] | undefined {
  return place(resources.length)?.map((point, index) => ({
    ...point,
    resource: resources[index],
  }));
}

function pillPoint({ mid }: MapAngles, { arc = 0 }: DotObstacles) {
  const { radius, clear, below, above } = PILL;
  if (Math.abs(arc - radius) >= clear) return mapPoint(mid, radius);
  return mapPoint(mid, arc < radius ? above : below);
}
