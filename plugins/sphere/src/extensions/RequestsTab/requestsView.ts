import type {
  ExtensionListQuery,
  ExtensionSummary,
} from '@dataops-sphere/plugin-sphere-common';

/** Which requests of a sphere are shown. @internal */
export const REQUEST_VIEWS = ['open', 'live', 'closed'] as const;
/** @internal */
export type RequestsView = (typeof REQUEST_VIEWS)[number];

/** Rows of one page. */
const PAGE = 25;

const SORT = { open: 'due', live: 'endsAt', closed: '-endedAt' } as const;

/** What the address shows. @internal */
export function viewOfAddress(address: URLSearchParams): RequestsView {
  const view = address.get('show');
  return REQUEST_VIEWS.find(known => known === view) ?? 'open';
}

/** The list that an address asks for. @internal */
export function queryOfAddress(
  sphere: string,
  address: URLSearchParams,
): ExtensionListQuery {
  const view = viewOfAddress(address);
  const cursor = address.get('cursor');
  return {
    sphere,
    view: 'all',
    state: view,
    sort: SORT[view],
    limit: PAGE,
    ...(cursor && { cursor }),
  };
}

/** What the team can do with one request, the likeliest first. @internal */
export type RequestVerb =
  | 'renew'
  | 'give-back'
  | 'withdraw'
  | 'cancel'
  | 'again';

/** Verbs by state; those besides renewing and asking again are done at once, after a question. @internal */
export function verbsOf({
  state,
  permanent,
}: Pick<ExtensionSummary, 'state' | 'permanent'>): readonly RequestVerb[] {
  switch (state) {
    case 'in_review':
    case 'changes_requested':
      return ['withdraw'];
    case 'approved':
      return ['cancel'];
    case 'active':
      return permanent ? ['give-back'] : ['renew', 'give-back'];
    case 'denied':
    case 'withdrawn':
    case 'lapsed':
    case 'cancelled':
    case 'ended':
      return ['again'];
    default: {
      const unreachable: never = state;
      return unreachable;
    }
  }
}
