import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { ScanResult } from '@dataops-sphere/plugin-sphere-common';
import { sphereApiRef } from '@dataops-sphere/plugin-sphere-react';
import { useEffect, useRef, useState } from 'react';

/** How having a source read goes. @internal */
export type RefreshState =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly source: string }
  | { readonly status: 'done'; readonly result: ScanResult }
  | {
      readonly status: 'failed';
      readonly source: string;
      readonly error: Error;
    };

/** Has one source read at a time, and tells when it is done. @internal */
export function useRefreshSource(onDone: () => void) {
  const api = useApi(sphereApiRef);
  const [state, setState] = useState<RefreshState>({ status: 'idle' });
  const abort = useRef<AbortController>();
  useEffect(() => () => abort.current?.abort(), []);
  const start = async (source: string) => {
    abort.current?.abort();
    const own = new AbortController();
    abort.current = own;
    setState({ status: 'running', source });
    try {
      const result = await api.refreshSource(source, { signal: own.signal });
      if (own.signal.aborted) return;
      setState({ status: 'done', result });
      onDone();
    } catch (error) {
      if (own.signal.aborted) return;
      setState({ status: 'failed', source, error: toError(error) });
    }
  };
  return { state, start };
}
