import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { SphereApi } from '@dataops-sphere/plugin-sphere-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { sphereApiRef } from './sphereApiRef';

/** The state of a call that changes something. @public */
export type SphereCallState =
  | { readonly status: 'idle' | 'running' | 'done' }
  | { readonly status: 'failed'; readonly error: Error };

/** A call that changes something, and how the last one went. @public */
export interface SphereCall<I, O> {
  readonly state: SphereCallState;
  /**
   * Makes the call; while one is under way it answers with that one, so that a double click calls once. Answers with
   * nothing when the call fails: `state` says why.
   */
  readonly run: (input: I) => Promise<O | undefined>;
  /** Forgets how the last call went. */
  readonly reset: () => void;
}

/** Calls the Sphere backend when told to, one call at a time. @public */
export function useSphereCall<I, O>(
  call: (api: SphereApi, input: I) => Promise<O>,
): SphereCall<I, O> {
  const api = useApi(sphereApiRef);
  const [state, setState] = useState<SphereCallState>({ status: 'idle' });
  const latest = useRef(call);
  latest.current = call;
  const underWay = useRef<Promise<O | undefined>>();
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);

  const run = useCallback(
    (input: I) => {
      const show = (next: SphereCallState) => isShown.current && setState(next);
      if (underWay.current) return underWay.current;
      show({ status: 'running' });
      const promise = latest.current(api, input).then(
        output => {
          underWay.current = undefined;
          show({ status: 'done' });
          return output;
        },
        error => {
          underWay.current = undefined;
          show({ status: 'failed', error: toError(error) });
          return undefined;
        },
      );
      underWay.current = promise;
      return promise;
    },
    [api],
  );
  const reset = useCallback(() => setState({ status: 'idle' }), []);
  return { state, run, reset };
}
