import type {
  ExtensionAction,
  ExtensionBulk,
  ExtensionBulkResult,
  ExtensionDetail,
  SphereApi,
} from '@dataops-sphere/plugin-sphere-common';
import { useRef } from 'react';
import { createIdempotencyKey } from './createIdempotencyKey';
import { useSphereCall, type SphereCall } from './useSphereCall';

/** What to do with a request, as the viewer saw it: made for another version, it changes nothing. @public */
export interface ExtensionAct {
  readonly id: string;
  readonly version: number;
  readonly proposalHash: string;
  readonly action: ExtensionAction;
}

/**
 * Votes, comments, gives back and the like. Trying the same again after a failure has no second effect, because it
 * goes under the same key. A refusal is a `ResponseError` with status 409 in `state.error`.
 * @public
 */
export function useActOnExtension(): SphereCall<ExtensionAct, ExtensionDetail> {
  const keyOf = useKeys();
  return useSphereCall(async (api, act) => {
    const { id, ...command } = act;
    const key = keyOf(JSON.stringify(act));
    const detail = await api.actOnExtension(id, {
      ...command,
      idempotencyKey: key.value,
    });
    key.forget();
    return detail;
  });
}

/** Several at once, each decided by itself. @public */
export function useActOnExtensions(): SphereCall<
  readonly ExtensionAct[],
  ExtensionBulkResult
> {
  const keyOf = useKeys();
  return useSphereCall(async (api: SphereApi, acts) => {
    const keys = acts.map(act => keyOf(JSON.stringify(act)));
    const commands: ExtensionBulk['commands'] = acts.map((act, index) => ({
      ...act,
      idempotencyKey: keys[index].value,
    }));
    const result = await api.actOnExtensions({ commands });
    keys.forEach(key => key.forget());
    return result;
  });
}

/** One key per thing that is done, until it is done. */
function useKeys() {
  const keys = useRef(new Map<string, string>());
  return (act: string) => {
    const value = keys.current.get(act) ?? createIdempotencyKey();
    keys.current.set(act, value);
    return { value, forget: () => keys.current.delete(act) };
  };
}
