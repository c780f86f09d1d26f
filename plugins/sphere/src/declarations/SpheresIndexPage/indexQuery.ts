import {
  sphereListQuerySchema,
  type SphereListQuery,
} from '@dataops-sphere/plugin-sphere-common';

/** Rows of one page of the list. */
const PAGE_SIZE = 25;

const FILTERS = [
  'q',
  'mine',
  'ending',
  'outside',
  'problems',
  'team',
  'platformOwner',
  'archetype',
  'lifecycle',
  'family',
  'source',
] as const;
const KEYS = [...FILTERS, 'sort', 'cursor'] as const;

/** What may stand in the address of the list. @internal */
export type IndexKey = (typeof KEYS)[number];

/** The query that an address means. What is not valid there is left out, rather than making the page useless. @internal */
export function queryOfAddress(address: URLSearchParams): SphereListQuery {
  const query: Record<string, unknown> = { limit: PAGE_SIZE };
  for (const key of KEYS) {
    const text = address.get(key);
    if (text) {
      const parsed = sphereListQuerySchema.shape[key].safeParse(text);
      if (parsed.success) query[key] = parsed.data;
    }
  }
  return query;
}

/** The address after some of its keys were set, or taken away with `undefined`. A new filter starts at the first page. @internal */
export function addressWith(
  address: URLSearchParams,
  changes: Partial<Record<IndexKey, string | undefined>>,
): URLSearchParams {
  const next = new URLSearchParams(address);
  next.delete('cursor');
  for (const [key, value] of Object.entries(changes)) {
    if (value) next.set(key, value);
    else next.delete(key);
  }
  return next;
}

/** The address without any filter, in the same order. @internal */
export function addressWithoutFilters(address: URLSearchParams) {
  return addressWith(
    address,
    Object.fromEntries(FILTERS.map(key => [key, undefined])),
  );
}

/** How many filters a query has, the search text included. @internal */
export function countFilters(query: SphereListQuery): number {
  return FILTERS.filter(key => query[key] !== undefined).length;
}

/** The order after a click on the head of a column: first upwards, then downwards. @internal */
export function nextSort(
  current: SphereListQuery['sort'],
  column: 'title' | 'team' | 'platformOwner',
): string {
  return (current ?? 'title') === column ? `-${column}` : column;
}
