import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type {
  SphereApi,
  SphereRequestOptions,
} from '@dataops-sphere/plugin-sphere-common';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import {
  queryReducer,
  type SphereQueryEvent,
  type SphereQueryState,
} from './queryReducer';
import { sphereApiRef } from './sphereApiRef';

/** What a hook of the Sphere API answers. @public */
export interface SphereQueryResult<T> {
  /** True while a call is under way, also when older data is shown meanwhile. */
  readonly loading: boolean;
  readonly error?: Error;
  readonly data?: T;
  /** Asks again, keeping the data meanwhile. */
  readonly retry: () => void;
}

/** What {@link useSphereQuery} needs to know. @public */
export interface SphereQuery<T> {
  /** Everything that the call depends on; another key makes another call. */
  readonly key: string;
  /** What the data is about; data of another subject is never shown. Absent: data is always kept. */
  readonly subject?: string;
  /** False while there is nothing to ask. */
  readonly enabled?: boolean;
  readonly load: (api: SphereApi, options: SphereRequestOptions) => Promise<T>;
}

/**
 * Calls the Sphere backend when the key changes. A newer call, or leaving the page, aborts the older one.
 * @public
 */
export function useSphereQuery<T>(query: SphereQuery<T>): SphereQueryResult<T> {
  const { key, subject, enabled = true } = query;
  const api = useApi(sphereApiRef);
  const [attempt, setAttempt] = useState(0);
  const [state, dispatch] = useReducer(
    queryReducer as (
      s: SphereQueryState<T>,
      e: SphereQueryEvent<T>,
    ) => SphereQueryState<T>,
    { status: enabled ? 'loading' : 'idle' },
  );
  const load = useRef(query.load);
  load.current = query.load;
  const shown = useRef(subject);

  useEffect(() => {
    if (!enabled) {
      dispatch({ type: 'skipped' });
      return undefined;
    }
    const abort = new AbortController();
    const keep = shown.current === subject ? 'data' : 'nothing';
    shown.current = subject;
    dispatch({ type: 'started', keep });
    load.current(api, { signal: abort.signal }).then(
      data => abort.signal.aborted || dispatch({ type: 'succeeded', data }),
      error =>
        abort.signal.aborted ||
        dispatch({ type: 'failed', error: toError(error) }),
    );
    return () => abort.abort();
  }, [api, key, subject, enabled, attempt]);

  const retry = useCallback(() => setAttempt(n => n + 1), []);
  // Between a change of the subject and the effect that starts the call, the state still is the old subject's.
  const current: SphereQueryState<T> =
    enabled && shown.current !== subject ? { status: 'loading' } : state;
  return {
    loading: current.status === 'loading' || current.status === 'refetching',
    error: current.status === 'failed' ? current.error : undefined,
    data: 'data' in current ? current.data : undefined,
    retry,
  };
}
