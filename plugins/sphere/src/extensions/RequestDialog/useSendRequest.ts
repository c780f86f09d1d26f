import type {
  ExtensionDetail,
  ExtensionSubmission,
} from '@dataops-sphere/plugin-sphere-common';
import { useSphereCall } from '@dataops-sphere/plugin-sphere-react';
import { useEffect, type Dispatch } from 'react';
import type { RequestContent } from './requestContent';
import type { RequestDraft } from './requestDraft';
import type { RequestEvent } from './requestState';

interface Sending {
  readonly sphere: string;
  readonly draft: RequestDraft | undefined;
  readonly content: RequestContent | undefined;
  /** The request that is changed. */
  readonly earlier?: ExtensionDetail;
}

/** Sends what is written: a new request, or the next proposal of an open one. @internal */
export function useSendRequest(
  { sphere, draft, content, earlier }: Sending,
  dispatch: Dispatch<RequestEvent>,
): () => void {
  const { state, run } = useSphereCall(
    (api, { idempotencyKey, proposal, ...links }: ExtensionSubmission) =>
      earlier && draft?.edits
        ? api.actOnExtension(earlier.id, {
            action: { type: 'edit', proposal },
            version: earlier.version,
            proposalHash: earlier.proposalHash,
            idempotencyKey,
          })
        : api.submitExtension(sphere, { idempotencyKey, proposal, ...links }),
  );
  useEffect(() => {
    if (state.status === 'failed') {
      dispatch({ type: 'failed', error: state.error });
    }
  }, [state, dispatch]);
  return () => {
    const proposal = content?.proposal;
    if (!draft || !proposal) return;
    const { key, renews, follows } = draft;
    dispatch({ type: 'send' });
    void run({
      proposal,
      idempotencyKey: key,
      ...(renews && { renews }),
      ...(follows && { follows }),
    }).then(sent => {
      if (sent) dispatch({ type: 'sent', request: sent });
    });
  };
}
