import { ASK_KEY } from '../RequestDialog/requestAsk';
import {
  extensionListQuerySchema,
  type ExtensionListQuery,
} from '@dataops-sphere/plugin-sphere-common';

/** Rows of one page of the list. */
const PAGE_SIZE = 50;

/** Whose eyes the list is seen with. @internal */
export const REVIEW_VIEWS = ['me', 'groups', 'sent', 'all'] as const;
/** @internal */
export type ReviewView = (typeof REVIEW_VIEWS)[number];

/** What may stand in the address of the reviews page. @internal */
export type ReviewsKey = 'view' | 'sphere' | 'sort' | 'cursor' | 'item';

const KEYS = ['view', 'sphere', 'sort', 'cursor'] as const;

/** The query that an address means; what is not valid there is left out. @internal */
export function reviewsQueryOf(address: URLSearchParams): ExtensionListQuery {
  const query: Record<string, unknown> = {
    view: 'me',
    state: 'open',
    sort: 'due',
    limit: PAGE_SIZE,
  };
  for (const key of KEYS) {
    const parsed = extensionListQuerySchema.shape[key].safeParse(
      address.get(key) ?? undefined,
    );
    if (parsed.success && parsed.data) query[key] = parsed.data;
  }
  return query;
}

/**
 * The address after some of its keys were set, or taken away with `undefined`. Another list starts at its first page,
 * with nothing chosen.
 * @internal
 */
export function reviewsAddress(
  address: URLSearchParams,
  changes: Partial<Record<ReviewsKey, string | undefined>>,
): URLSearchParams {
  const next = new URLSearchParams(address);
  next.delete(ASK_KEY);
  if (!('item' in changes)) {
    next.delete('cursor');
    next.delete('item');
  }
  for (const [key, value] of Object.entries(changes)) {
    if (value) next.set(key, value);
    else next.delete(key);
  }
  return next;
}
