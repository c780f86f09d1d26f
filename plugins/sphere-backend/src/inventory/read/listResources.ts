import {
  DEFAULT_PAGE_SIZE,
  type ResourceList,
  type ResourceQuery,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { z } from 'zod/v4';
import { decodeCursor, encodeCursor } from '../../database/cursor';
import type { ReadScope } from '../../declarations/services';
import type { Counter } from '../../declarations/spheres/createCounter';
import { likePattern, wordsOf } from '../../declarations/spheres/searchText';
import { whereVisible } from '../../declarations/spheres/whereVisible';
import { readSourceStates } from '../sourceStates';
import type { InventoryContext } from '../types';
import { LISTED_COLUMNS, toResource, type ListedRow } from './toResource';

/** Who looks, and whether also at what no sphere covers. */
export type ResourceScope = ReadScope & {
  readonly uncovered: 'visible' | 'hidden';
};

/** What lists of resources are read with. */
export type ResourceReadContext = InventoryContext & {
  readonly count: Counter;
};

const placeSchema = z.strictObject({ sort: z.string(), key: z.string() });

/**
 * One page of resources by keyset, those outside first, then by title. Of a resource that several sources know one is
 * shown, unless a source is asked for. Three statements, and a fourth for a total that isn't known yet.
 */
export async function listResources(
  query: ResourceQuery,
  scope: ResourceScope,
  context: ResourceReadContext,
): Promise<ResourceList> {
  const limit = query.limit ?? DEFAULT_PAGE_SIZE;
  const place = query.cursor
    ? decodeCursor(query.cursor, placeSchema)
    : undefined;
  const matching = visibleResources(scope, context);
  applyFilters(matching, query);
  // The head is read before anything else: a total under an older head is never too new to be counted again.
  const head = await context.knex('journal_head').first('seq');
  const [found, totalItems, states] = await Promise.all([
    selectPage(matching.clone(), { place, limit }, context.knex),
    context.count(matching, head?.seq ?? 0),
    readSourceStates(context.knex),
  ]);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const sources = new Map(states.map(state => [state.source, state]));
  const now = context.clock();
  const { membership } = context;
  return {
    items: rows.map(row => toResource(row, { membership, sources, now })),
    totalItems,
    ...(found.length > limit &&
      last && {
        nextCursor: encodeCursor({
          sort: last.sort_key,
          key: last.resource_key,
        }),
      }),
  };
}

/** The resources of spheres that are declared now and that the caller may see; the others where they are open to it. */
function visibleResources(
  scope: ResourceScope,
  context: ResourceReadContext,
): Knex.QueryBuilder {
  const { visible, uncovered } = scope;
  return context
    .knex('inventory_resources')
    .leftJoin('spheres', 'spheres.uid', 'inventory_resources.sphere_uid')
    .where(open => {
      open.where(covered => {
        covered.where('spheres.state', 'present');
        if (visible) {
          covered.where(nested => whereVisible(nested, visible, context));
        }
      });
      if (uncovered === 'visible') {
        open.orWhereNull('inventory_resources.sphere_uid');
      }
    });
}

function applyFilters(builder: Knex.QueryBuilder, query: ResourceQuery): void {
  const { sphere, source, kind, family, entry, place } = query;
  if (sphere) builder.where('spheres.name', sphere);
  if (source) builder.where('inventory_resources.source', source);
  else builder.where('inventory_resources.twin', 0);
  if (kind) builder.where('inventory_resources.kind', kind);
  if (family) builder.where('inventory_resources.family', family);
  if (entry) builder.where('inventory_resources.entry', entry);
  if (place) builder.where('inventory_resources.place', place);
  for (const word of wordsOf(query.q ?? '')) {
    builder.whereRaw("inventory_resources.search like ? escape '\\'", [
      likePattern(word),
    ]);
  }
}

async function selectPage(
  matching: Knex.QueryBuilder,
  page: {
    readonly place?: z.infer<typeof placeSchema>;
    readonly limit: number;
  },
  knex: Knex,
): Promise<ListedRow[]> {
  const { place, limit } = page;
  const [sort, key] = [
    'inventory_resources.sort_key',
    'inventory_resources.resource_key',
  ];
  if (place) {
    matching.where(beyond =>
      beyond
        .where(sort, '>', place.sort)
        .orWhere(tie => tie.where(sort, place.sort).where(key, '>', place.key)),
    );
  }
  const narrow = matching
    .select(...LISTED_COLUMNS, {
      sphere_uid: 'spheres.uid',
      sphere_name: 'spheres.name',
    })
    .orderBy([sort, key])
    .limit(limit + 1);
  return knex
    .from(narrow.as('page'))
    .leftJoin('sphere_cards', 'sphere_cards.uid', 'page.sphere_uid')
    .select('page.*', 'sphere_cards.card')
    .orderBy(['page.sort_key', 'page.resource_key']);
}
