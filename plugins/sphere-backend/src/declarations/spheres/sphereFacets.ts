import type { SphereFacets } from '@dataops-sphere/plugin-sphere-common';
import type { ReadScope } from '../services';
import { endingSpheres } from './extraRoom';
import { visibleSpheres } from './sphereQuery';
import type { SphereReadContext } from './types';

type Lifecycle = SphereFacets['lifecycles'][number]['lifecycle'];

interface FacetRow {
  readonly platform_owner_ref: string;
  readonly archetype: string | null;
  readonly lifecycle: Lifecycle;
  readonly spheres: number;
  readonly with_problems: number;
  readonly with_outside: number;
  readonly with_ending: number;
}

const LIFECYCLES: readonly Lifecycle[] = ['active', 'draft', 'retired'];

/** The values to filter by with their counts, from one walk over the spheres that the caller may see. */
export async function sphereFacets(
  scope: ReadScope,
  context: SphereReadContext,
): Promise<SphereFacets> {
  const { knex, membership } = context;
  const [rows, titles, [mine]] = await Promise.all([
    readGroups(scope, context),
    knex('declarations').where('kind', 'Archetype').select('name', 'title'),
    visibleSpheres(scope, context)
      .whereIn('spheres.team_ref', [...scope.viewer.groups])
      .count({ total: '*' }),
  ]);
  const titleOf = new Map(titles.map(row => [row.name, row.title]));
  const owners = countBy(rows, row => row.platform_owner_ref);
  const archetypes = countBy(rows, row => row.archetype);
  const lifecycles = countBy(rows, row => row.lifecycle);
  return {
    platformOwners: byTitle(
      [...owners].map(([ref, count]) => ({ ...membership.group(ref), count })),
    ),
    archetypes: byTitle(
      [...archetypes].map(([name, count]) => ({
        name,
        title: titleOf.get(name) ?? name,
        count,
      })),
    ),
    lifecycles: LIFECYCLES.filter(lifecycle => lifecycles.has(lifecycle)).map(
      lifecycle => ({ lifecycle, count: lifecycles.get(lifecycle) ?? 0 }),
    ),
    mine: Number(mine.total),
    problems: rows.reduce((sum, row) => sum + Number(row.with_problems), 0),
    outside: rows.reduce((sum, row) => sum + Number(row.with_outside), 0),
    ending: rows.reduce((sum, row) => sum + Number(row.with_ending), 0),
  };
}

async function readGroups(
  scope: ReadScope,
  context: SphereReadContext,
): Promise<FacetRow[]> {
  const columns = [
    'spheres.platform_owner_ref',
    'spheres.archetype',
    'spheres.lifecycle',
  ];
  return visibleSpheres(scope, context)
    .leftJoin('sphere_use', 'sphere_use.uid', 'spheres.uid')
    .leftJoin(
      endingSpheres(context).as('ending'),
      'ending.sphere_uid',
      'spheres.uid',
    )
    .groupBy(columns)
    .select(
      ...columns,
      context.knex.raw('count(*) as spheres'),
      context.knex.raw(
        'sum(case when spheres.problems > 0 then 1 else 0 end) as with_problems',
      ),
      context.knex.raw(
        'sum(case when sphere_use.outside > 0 then 1 else 0 end) as with_outside',
      ),
      context.knex.raw('count(ending.sphere_uid) as with_ending'),
    );
}

function countBy<K extends string>(
  rows: readonly FacetRow[],
  keyOf: (row: FacetRow) => K | null,
): Map<K, number> {
  const counts = new Map<K, number>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    counts.set(key, (counts.get(key) ?? 0) + Number(row.spheres));
  }
  return counts;
}

function byTitle<T extends { readonly title: string }>(items: T[]): T[] {
  return items.sort((a, b) => a.title.localeCompare(b.title, 'en'));
}
