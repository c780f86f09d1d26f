/**
 * The state of one query. `data` may belong to an earlier run while a new one is under way or after it failed, so
 * that a page keeps its rows; `loading` and `error` say so.
 * @public
 */
export type SphereQueryState<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'refetching'; readonly data: T }
  | { readonly status: 'ready'; readonly data: T }
  | { readonly status: 'failed'; readonly error: Error; readonly data?: T };

/** What happens to a query. `keep: 'nothing'` starts it for another subject, whose data the old data is not. @public */
export type SphereQueryEvent<T> =
  | { readonly type: 'skipped' }
  | { readonly type: 'started'; readonly keep: 'data' | 'nothing' }
  | { readonly type: 'succeeded'; readonly data: T }
  | { readonly type: 'failed'; readonly error: Error };

/** The next state of a query. @public */
export function queryReducer<T>(
  state: SphereQueryState<T>,
  event: SphereQueryEvent<T>,
): SphereQueryState<T> {
  const data = 'data' in state ? state.data : undefined;
  switch (event.type) {
    case 'skipped':
      return { status: 'idle' };
    case 'started':
      return event.keep === 'data' && data !== undefined
        ? { status: 'refetching', data }
        : { status: 'loading' };
    case 'succeeded':
      return { status: 'ready', data: event.data };
    case 'failed':
      return { status: 'failed', error: event.error, data };
    default: {
      const unreachable: never = event;
      return unreachable;
    }
  }
}
