import type { SphereResource, SphereUse } from '../../inventory/inventoryApi';
import {
  FAMILIES,
  type BoundaryKindRegistry,
  type Family,
} from '../boundaryKind';
import { phrase } from '../phrases';
import type {
  BoundaryEntryRow,
  BoundaryUnmatchedRow,
  ResourceFact,
  RowResources,
} from './boundaryTableRow';
import { resourceAge } from './resourceAge';

/** The resources of a sphere, by the row in which they stand. @internal */
export interface ResourcesByRow {
  readonly ofEntry: ReadonlyMap<string, RowResources>;
  readonly unmatched: readonly BoundaryUnmatchedRow[];
  readonly unlisted: RowResources;
}

/** What the words of resources need besides the use. @internal */
export interface ResourceWords {
  readonly rows: readonly BoundaryEntryRow[];
  readonly kinds: BoundaryKindRegistry;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

interface Counts {
  readonly inside: number;
  readonly outside: number;
}

const NOTHING: Counts = { inside: 0, outside: 0 };

/**
 * Shares the resources out: each to the statement that decided it, else to its family, else to everything else. What is
 * counted but not named is found by subtraction, so that the rows add up to what the use counts.
 * @internal
 */
export function describeResources(
  use: SphereUse,
  words: ResourceWords,
): ResourcesByRow {
  const titles = new Map(words.rows.map(row => [row.id, row.what]));
  const named = groupByRow(use, titles, words);
  const counts = new Map(use.entries.map(counted => [counted.entry, counted]));
  const ofEntry = new Map(
    words.rows.map(({ id }) => [id, count(named.get(id), counts.get(id))]),
  );
  const rest = FAMILIES.map(family => {
    const rows = words.rows.filter(row => row.family === family);
    const decided = sum(rows.map(row => ofEntry.get(row.id) ?? NOTHING));
    const total = use.families.find(f => f.family === family) ?? NOTHING;
    const own = named.get(unmatchedId(family));
    const resources = count(own, minus(total, decided));
    return { family, isListed: rows.length > 0, resources };
  });
  const others = rest.filter(({ isListed }) => !isListed);
  return {
    ofEntry,
    unmatched: rest.flatMap(({ family, isListed, resources }) =>
      isListed && resources.inside + resources.outside > 0
        ? [unmatchedRow(family, resources)]
        : [],
    ),
    unlisted: count(
      others.flatMap(({ resources }) => resources.named),
      sum(others.map(({ resources }) => resources)),
    ),
  };
}

function groupByRow(
  use: SphereUse,
  titles: ReadonlyMap<string, string>,
  words: ResourceWords,
): ReadonlyMap<string, ResourceFact[]> {
  const groups = new Map<string, ResourceFact[]>();
  for (const resource of use.families.flatMap(f => f.resources)) {
    const fact = describe(resource, titles, words);
    const row = fact.entry ?? unmatchedId(resource.family);
    const group = groups.get(row);
    if (group) group.push(fact);
    else groups.set(row, [fact]);
  }
  return groups;
}

// No statement can have this id.
function unmatchedId(family: Family): string {
  return `unmatched:${family}`;
}

/** All counts together. @internal */
export function sum(all: readonly Counts[]): Counts {
  return {
    inside: all.reduce((total, { inside }) => total + inside, 0),
    outside: all.reduce((total, { outside }) => total + outside, 0),
  };
}

function minus(a: Counts, b: Counts): Counts {
  return { inside: a.inside - b.inside, outside: a.outside - b.outside };
}

// No fewer than are named, whatever was counted.
function count(
  named: readonly ResourceFact[] = [],
  counts: Counts = NOTHING,
): RowResources {
  const inside = named.filter(({ place }) => place === 'inside').length;
  return {
    inside: Math.max(inside, counts.inside),
    outside: Math.max(named.length - inside, counts.outside),
    named: [...named].sort(compareResources),
  };
}

function unmatchedRow(
  family: Family,
  resources: RowResources,
): BoundaryUnmatchedRow {
  return {
    type: 'unmatched',
    id: unmatchedId(family),
    family,
    what: phrase('noStatement'),
    resources,
  };
}

/** Tells one resource from all others. @internal */
export function resourceKey({
  source,
  kind,
  id,
}: Pick<SphereResource, 'source' | 'kind' | 'id'>): string {
  return JSON.stringify([source, kind, id]);
}

function describe(
  resource: SphereResource,
  titles: ReadonlyMap<string, string>,
  { kinds, at }: ResourceWords,
): ResourceFact {
  const { source, kind, id, title, zone, entry, entityRef, url } = resource;
  const decidedBy = entry === undefined ? undefined : titles.get(entry);
  return {
    key: resourceKey(resource),
    id,
    title,
    kindTitle: kinds.get(kind)?.title ?? kind,
    place: zone === 'inside' ? 'inside' : 'outside',
    ...(zone && { zone }),
    ...(decidedBy !== undefined && { entry, decidedBy }),
    ...(entityRef !== undefined && { entityRef }),
    ...(url !== undefined && { url }),
    source,
    observedAt: resource.observedAt,
    age: resource.stale ? 'stale' : 'fresh',
    seen: resourceAge(resource, at),
  };
}

/** Outside first, then by title; of equals, by what tells them apart. @internal */
export function compareResources(a: ResourceFact, b: ResourceFact): number {
  if (a.place !== b.place) return a.place === 'outside' ? -1 : 1;
  if (a.title !== b.title) return a.title < b.title ? -1 : 1;
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
}
