import type {
  ExtensionAction,
  ExtensionDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { useActOnExtension } from '@dataops-sphere/plugin-sphere-react';
import { useEffect, useMemo, useRef } from 'react';
import { refusalOf, type Refusal } from './refusalOf';

/** What can be done with the request that is shown, and how the last try went. @internal */
export interface RequestActions {
  readonly busy: boolean;
  readonly refusal?: Refusal;
  /** Does it for the version that the viewer has read; answers whether it was done. */
  readonly act: (action: ExtensionAction) => Promise<boolean>;
  readonly forget: () => void;
}

/** Properties of {@link useRequestActions}. @internal */
export interface RequestActionsOptions {
  /** The version that the viewer has read. */
  readonly seen: ExtensionDetail;
  readonly onDone: (detail: ExtensionDetail, action: ExtensionAction) => void;
  /** The request has to be read again. */
  readonly onStale: () => void;
}

/** Acts on a request. @internal */
export function useRequestActions(
  options: RequestActionsOptions,
): RequestActions {
  const { seen, onDone, onStale } = options;
  const { state, run, reset } = useActOnExtension();
  const error = state.status === 'failed' ? state.error : undefined;
  const refusal = useMemo(() => error && refusalOf(error), [error]);
  const stale = useRef(onStale);
  stale.current = onStale;
  useEffect(() => {
    if (refusal && refusal.kind !== 'failed') stale.current();
  }, [refusal]);
  const underWay = useRef(false);
  const act = async (action: ExtensionAction) => {
    if (underWay.current) return false;
    underWay.current = true;
    const detail = await run({
      id: seen.id,
      version: seen.version,
      proposalHash: seen.proposalHash,
      action,
    });
    underWay.current = false;
    if (detail) onDone(detail, action);
    return detail !== undefined;
  };
  return {
    busy: state.status === 'running',
    refusal,
    act,
    forget: reset,
  };
}
