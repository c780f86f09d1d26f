import {
  resourceQuerySchema,
  type ResourceQuery,
} from '@dataops-sphere/plugin-sphere-common';

/** Resources of one page. @internal */
export const PAGE_SIZE = 25;

/** Where the resources of a list lie; outside ones are what one comes to see, so they are the first choice. @internal */
export const PLACES = ['outside', 'uncovered', 'inside', 'all'] as const;
/** @internal */
export type Place = (typeof PLACES)[number];

const FILTERS = ['kind', 'source', 'q'] as const;
const KEYS = [...FILTERS, 'place', 'cursor'] as const;

/** What may stand in the address of the list of resources. @internal */
export type ResourcesKey = (typeof KEYS)[number];

/** The place that an address means. @internal */
export function placeOfAddress(address: URLSearchParams): Place {
  const wanted = address.get('place');
  return PLACES.find(place => place === wanted) ?? 'outside';
}

/** The query that an address means. What is not valid there is left out. @internal */
export function resourcesOfAddress(address: URLSearchParams): ResourceQuery {
  const place = placeOfAddress(address);
  const query: Record<string, unknown> = {
    limit: PAGE_SIZE,
    ...(place !== 'all' && { place }),
  };
  for (const key of [...FILTERS, 'cursor'] as const) {
    const text = address.get(key);
    if (!text) continue;
    const parsed = resourceQuerySchema.shape[key].safeParse(text);
    if (parsed.success) query[key] = parsed.data;
  }
  return query;
}

/** The address after some of its keys were set, or taken away with `undefined`. A new filter starts at the first page. @internal */
export function addressOfResources(
  address: URLSearchParams,
  changes: Partial<Record<ResourcesKey, string | undefined>>,
): URLSearchParams {
  const next = new URLSearchParams(address);
  next.delete('cursor');
  for (const [key, value] of Object.entries(changes)) {
    if (value) next.set(key, value);
    else next.delete(key);
  }
  return next;
}

/** Whether anything but the place narrows the list. @internal */
export function isFiltered(query: ResourceQuery): boolean {
  return FILTERS.some(key => query[key] !== undefined);
}
