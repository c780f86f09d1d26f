import type { Missing } from './requestContent';
import type { RequestForm } from './useRequestForm';

/** Why a request cannot be sent as it stands: a text of ours, or a sentence of the backend. @internal */
export interface ReasonNotToSend {
  readonly key: `request.missing.${
    | Missing
    | 'problems'
    | 'open'
    | 'notAllowed'}`;
  readonly text?: string;
}

/**
 * Why *Send* is disabled; undefined where it is not. A preview that failed, or has not come yet, is no reason: the backend
 * decides by the same code when it is sent.
 * @internal
 */
export function reasonNotToSend(
  form: Pick<RequestForm, 'content' | 'preview' | 'problems' | 'refusal'>,
): ReasonNotToSend | undefined {
  const { content, preview, problems } = form;
  const about = content?.asked ? preview.data : undefined;
  if (about && !about.canSubmit.can) {
    const text = about.canSubmit.message;
    return { key: 'request.missing.notAllowed', ...(text && { text }) };
  }
  const [missing] = content?.missing ?? ['change' as const];
  if (missing) return { key: `request.missing.${missing}` };
  if (problems.length > 0 || !content?.proposal) {
    return { key: 'request.missing.problems' };
  }
  return about?.open ? { key: 'request.missing.open' } : undefined;
}
