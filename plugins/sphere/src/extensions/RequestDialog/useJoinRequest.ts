import type { ExtensionDetail } from '@dataops-sphere/plugin-sphere-common';
import {
  useSphereCall,
  type SphereCall,
} from '@dataops-sphere/plugin-sphere-react';

/** Which open request is joined, with what was said about the own one. @internal */
export interface Joining {
  readonly id: string;
  readonly why: string;
  readonly idempotencyKey: string;
}

/** Adds a draft to the request that asks for the same already, as it stands now. @internal */
export function useJoinRequest(): SphereCall<Joining, ExtensionDetail> {
  return useSphereCall(async (api, { id, why, idempotencyKey }) => {
    const { version, proposalHash } = await api.getExtension(id);
    const text = why.trim();
    return api.actOnExtension(id, {
      action: { type: 'join', ...(text && { text }) },
      version,
      proposalHash,
      idempotencyKey,
    });
  });
}
