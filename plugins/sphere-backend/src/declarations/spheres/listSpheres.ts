import {
  DEFAULT_PAGE_SIZE,
  type SphereList,
  type SphereListQuery,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { z } from 'zod/v4';
import { InputError } from '@backstage/errors';
import { decodeCursor, encodeCursor } from '../../database/cursor';
import type { ReadScope } from '../services';
import { extraRoomColumns } from './extraRoom';
import { applyFilters, visibleSpheres } from './sphereQuery';
import { toSummary } from './toSummary';
import {
  SPHERE_ROW_COLUMNS,
  SPHERE_USE_COLUMNS,
  type SphereReadContext,
  type SphereRow,
} from './types';

type Sort = NonNullable<SphereListQuery['sort']>;
type Place = z.infer<typeof placeSchema>;
type KeyedRow = SphereRow & { readonly sort_key: string };

const SORT_COLUMNS = {
  title: 'spheres.title_key',
  team: 'spheres.team_key',
  platformOwner: 'spheres.owner_key',
  updatedAt: 'spheres.updated_at',
} as const;

/** Between which rows a page begins: the sort, the key and uid of the row beside it, and the way to go from there. */
const placeSchema = z.strictObject({
  sort: z.string(),
  go: z.enum(['next', 'previous']),
  key: z.string(),
  uid: z.string(),
});

/**
 * One page of spheres by keyset: rows that come or go elsewhere shift nothing. Two statements, and a third for a total
 * that isn't known yet. Throws InputError for a cursor of another sort.
 */
export async function listSpheres(
  query: SphereListQuery,
  scope: ReadScope,
  context: SphereReadContext,
): Promise<SphereList> {
  const sort = query.sort ?? 'title';
  const limit = query.limit ?? DEFAULT_PAGE_SIZE;
  const place = query.cursor ? readPlace(query.cursor, sort) : undefined;
  const matching = visibleSpheres(scope, context);
  applyFilters(matching, query, { scope, context });

  // The head is read before anything else: a total under an older head is never too new to be counted again.
  const head = await context.knex('journal_head').first('seq');
  const [found, totalItems] = await Promise.all([
    selectPage(matching.clone(), { sort, place, limit }, context),
    query.problems || query.q || query.ending
      ? countNow(matching.clone())
      : context.count(matching, head?.seq ?? 0),
  ]);
  const isBackward = place?.go === 'previous';
  const hasMore = found.length > limit;
  const rows = found.slice(0, limit);
  if (isBackward) rows.reverse();
  return {
    items: rows.map(row => toSummary(row, context)),
    totalItems,
    ...cursors(rows, { sort, place, hasMore }),
  };
}

/** Problems come and go, groups take other titles, and time passes, without anything being declared. */
async function countNow(matching: Knex.QueryBuilder): Promise<number> {
  const [{ total }] = await matching.count({ total: '*' });
  return Number(total);
}

/** The page and one row more, in the direction of the walk. */
async function selectPage(
  matching: Knex.QueryBuilder,
  page: {
    readonly sort: Sort;
    readonly place?: Place;
    readonly limit: number;
  },
  context: SphereReadContext,
): Promise<KeyedRow[]> {
  const { place } = page;
  const isDescending = page.sort.startsWith('-');
  const column =
    SORT_COLUMNS[page.sort.replace('-', '') as keyof typeof SORT_COLUMNS];
  const isBackward = place?.go === 'previous';
  const direction = isDescending === isBackward ? 'asc' : 'desc';
  const after = direction === 'asc' ? '>' : '<';
  if (place) {
    matching.where(beyond =>
      beyond
        .where(column, after, place.key)
        .orWhere(tie =>
          tie.where(column, place.key).where('spheres.uid', after, place.uid),
        ),
    );
  }
  // The narrow rows are cut to one page before the wide ones are fetched.
  const keys = matching
    .select(...SPHERE_ROW_COLUMNS, { sort_key: column })
    .orderBy([
      { column, order: direction },
      { column: 'spheres.uid', order: direction },
    ])
    .limit(page.limit + 1);
  return context.knex
    .from(keys.as('page'))
    .join('sphere_cards', 'sphere_cards.uid', 'page.uid')
    .join('declarations', 'declarations.uid', 'page.uid')
    .leftJoin('sphere_use', 'sphere_use.uid', 'page.uid')
    .select(
      'page.*',
      'sphere_cards.card',
      'declarations.path',
      ...SPHERE_USE_COLUMNS,
      ...extraRoomColumns('page.uid', context),
    )
    .orderBy([
      { column: 'page.sort_key', order: direction },
      { column: 'page.uid', order: direction },
    ]);
}

function readPlace(cursor: string, sort: Sort): Place {
  const place = decodeCursor(cursor, placeSchema);
  if (place.sort !== sort) {
    throw new InputError(
      `The cursor was made for the sort '${place.sort}'; leave it out to start at the first page`,
    );
  }
  return place;
}

/** Where we came from there was a row; ahead there is one when the page got one more than it shows. */
function cursors(
  rows: readonly KeyedRow[],
  page: {
    readonly sort: Sort;
    readonly place?: Place;
    readonly hasMore: boolean;
  },
): Pick<SphereList, 'nextCursor' | 'previousCursor'> {
  const { sort, place, hasMore } = page;
  const isBackward = place?.go === 'previous';
  const hasNext = isBackward || hasMore;
  const hasPrevious = isBackward ? hasMore : place !== undefined;
  const cursorAt = (go: Place['go']) => {
    const row = rows[go === 'next' ? rows.length - 1 : 0];
    return encodeCursor({
      sort,
      go,
      key: row?.sort_key ?? place?.key,
      uid: row?.uid ?? place?.uid,
    });
  };
  return {
    ...(hasNext && { nextCursor: cursorAt('next') }),
    ...(hasPrevious && { previousCursor: cursorAt('previous') }),
  };
}
