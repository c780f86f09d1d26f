import { InputError } from '@backstage/errors';
import {
  DEFAULT_PAGE_SIZE,
  type ExtensionListQuery,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { z } from 'zod/v4';
import { decodeCursor, encodeCursor } from '../../database/cursor';
import type { ExtensionPage, ExtensionScope } from '../ExtensionStore';
import { applyFilters } from './applyFilters';
import {
  READ_COLUMNS,
  toStoredExtension,
  type ReadExtensionRow,
} from './extensionRow';
import type { StoreContext } from './StoreContext';
import { isMine, visibleRequests } from './viewFilter';

type Sort = NonNullable<ExtensionListQuery['sort']>;
type Place = z.infer<typeof placeSchema>;
type PageRow = ReadExtensionRow & {
  readonly total: number | string;
  /** Null where the page is empty. */
  readonly id: string | null;
  readonly sort_key: string;
};

const SORT_COLUMNS = {
  due: 'due_key',
  submittedAt: 'submitted_at',
  endsAt: 'ends_key',
  endedAt: 'closed_key',
} as const;

/** Behind which row a page begins: the sort, and the key and id of that row. */
const placeSchema = z.strictObject({
  sort: z.string(),
  key: z.string().max(24),
  id: z.string().max(36),
});

/**
 * One page of requests by keyset, and the number of all that fit: rows that come or go elsewhere shift nothing. One
 * statement. Throws InputError for a cursor of another sort.
 */
export async function listExtensionPage(
  query: ExtensionListQuery,
  scope: ExtensionScope,
  context: StoreContext,
): Promise<ExtensionPage> {
  const sort = query.sort ?? usualSort(query);
  const limit = query.limit ?? DEFAULT_PAGE_SIZE;
  const place =
    query.cursor === undefined ? undefined : readPlace(query.cursor, sort);
  const matching = visibleRequests(scope, context);
  applyFilters(matching, query, { scope, knex: context.knex });
  const found = await selectPage(
    matching,
    { sort, limit, place },
    context.knex,
  );
  const rows = found.filter(row => row.id !== null);
  const items = rows.slice(0, limit).map(row => {
    const stored = toStoredExtension(row);
    return { ...stored, mine: isMine(stored, scope) };
  });
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items,
    totalItems: Number(found[0].total),
    ...(last && {
      nextCursor: encodeCursor({ sort, key: last.sort_key, id: last.id }),
    }),
  };
}

/** What is due first for whoever has to answer; what ends first of what counts; the newest first of everything else. */
function usualSort({ view, state }: ExtensionListQuery): Sort {
  if (view === 'me' || view === 'groups' || state === 'open') return 'due';
  if (state === 'live') return 'endsAt';
  return state === 'closed' ? '-endedAt' : '-submittedAt';
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

/** The page and one row more; each row carries the total, and there is one row even where the page is empty. */
async function selectPage(
  matching: Knex.QueryBuilder,
  page: { readonly sort: Sort; readonly limit: number; readonly place?: Place },
  knex: Knex,
): Promise<PageRow[]> {
  const { sort, limit, place } = page;
  const order = sort.startsWith('-') ? 'desc' : 'asc';
  const column = `extension_requests.${
    SORT_COLUMNS[sort.replace('-', '') as keyof typeof SORT_COLUMNS]
  }`;
  const total = matching.clone().count({ total: '*' });
  // The narrow rows are cut to one page before the wide ones are fetched.
  const keys = matching
    .clone()
    .select('extension_requests.id', { sort_key: column })
    .orderBy([
      { column, order },
      { column: 'extension_requests.id', order },
    ])
    .limit(limit + 1);
  if (place) {
    keys.whereRaw(`(??, ??) ${order === 'asc' ? '>' : '<'} (?, ?)`, [
      column,
      'extension_requests.id',
      place.key,
      place.id,
    ]);
  }
  return knex
    .from(total.as('counted'))
    .leftJoin(keys.as('page'), join => join.on(knex.raw('1 = 1')))
    .leftJoin('extension_requests', 'extension_requests.id', 'page.id')
    .select('counted.total', 'page.id', 'page.sort_key')
    .select(READ_COLUMNS.map(name => `extension_requests.${name}`))
    .orderBy([
      { column: 'page.sort_key', order },
      { column: 'page.id', order },
    ]);
}
