import {
  extensionListQuerySchema,
  type ExtensionListQuery,
  type ExtensionSummary,
} from '@dataops-sphere/plugin-sphere-common';

/** Extensions of one page. */
export const PAGE_SIZE = 25;
/** Days within which an end is soon. */
export const SOON = 14;

const DAY = 24 * 60 * 60 * 1000;
const SORTS = ['endsAt', '-submittedAt', 'submittedAt'] as const;
const KEYS = ['platformOwner', 'sort', 'ending', 'cursor'] as const;

/** What may stand in the address of the list. @internal */
export type ExceptionsKey = (typeof KEYS)[number];
/** @internal */
export type ExceptionsSort = (typeof SORTS)[number];

/** What an address means. @internal */
export interface ExceptionsFilter {
  readonly platformOwner?: string;
  readonly sort: ExceptionsSort;
  /** `soon`: only what ends within {@link SOON} days. */
  readonly ending: 'soon' | 'any';
  readonly cursor?: string;
}

/** What an address means. What is not valid there is left out. @internal */
export function filterOfAddress(address: URLSearchParams): ExceptionsFilter {
  const { platformOwner, cursor } = extensionListQuerySchema.shape;
  const read = (key: ExceptionsKey, schema: typeof platformOwner) => {
    const parsed = schema.safeParse(address.get(key) || undefined);
    return parsed.success ? parsed.data : undefined;
  };
  const ending = address.get('ending') === 'soon' ? 'soon' : 'any';
  const wanted = SORTS.find(sort => sort === address.get('sort'));
  return {
    platformOwner: read('platformOwner', platformOwner),
    // Only in this order the ones that end soon are the first.
    sort: ending === 'soon' ? 'endsAt' : wanted ?? 'endsAt',
    ending,
    cursor: read('cursor', cursor),
  };
}

/** The question to the backend: every extension that is approved or counts. @internal */
export function queryOf(
  filter: ExceptionsFilter,
  limit = PAGE_SIZE,
): ExtensionListQuery {
  const { platformOwner, sort, cursor } = filter;
  return {
    view: 'all',
    state: 'live',
    sort,
    limit,
    ...(platformOwner !== undefined && { platformOwner }),
    ...(cursor !== undefined && { cursor }),
  };
}

/** The address after some of its keys were set, or taken away with `undefined`; a new filter starts at the first page. @internal */
export function addressOfExceptions(
  address: URLSearchParams,
  changes: Partial<Record<ExceptionsKey, string | undefined>>,
): URLSearchParams {
  const next = new URLSearchParams(address);
  next.delete('cursor');
  for (const [key, value] of Object.entries(changes)) {
    if (value) next.set(key, value);
    else next.delete(key);
  }
  return next;
}

/** Whether anything narrows the list. @internal */
export function isFiltered({ platformOwner, ending }: ExceptionsFilter) {
  return platformOwner !== undefined || ending === 'soon';
}

/**
 * The rows that a filter lets through. The backend has no filter for the end, but it lists what ends first at the
 * beginning: so as soon as one of a page ends later, there is nothing more to find.
 * @internal
 */
export function rowsOf(
  items: readonly ExtensionSummary[],
  { filter, at }: { readonly filter: ExceptionsFilter; readonly at: number },
): {
  readonly rows: readonly ExtensionSummary[];
  readonly rest: 'none' | 'some';
} {
  const live = items.filter(({ endsAt }) => !isOver(endsAt, at));
  if (filter.ending === 'any') return { rows: live, rest: 'some' };
  const rows = live.filter(({ endsAt }) => isSoon(endsAt, at));
  return { rows, rest: rows.length < live.length ? 'none' : 'some' };
}

// By the clock, whatever state its row still has.
function isOver(endsAt: string | undefined, at: number): boolean {
  return endsAt !== undefined && Date.parse(endsAt) <= at;
}

function isSoon(endsAt: string | undefined, at: number): boolean {
  return endsAt !== undefined && Date.parse(endsAt) <= at + SOON * DAY;
}
