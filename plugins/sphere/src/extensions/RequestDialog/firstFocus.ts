import type { RequestAsk } from './requestAsk';
import type { RequestForm } from './useRequestForm';

/** What has the focus when the dialog opens: the first thing that is still to be said. @internal */
export function firstFocus(
  { state, content }: Pick<RequestForm, 'state' | 'content'>,
  ask: RequestAsk,
): 'how' | 'amount' | 'why' | undefined {
  if (state.status === 'sent') return undefined;
  const missing = content?.missing ?? [];
  const isFilledIn = ask.entry !== undefined || ask.changes !== undefined;
  if (missing.includes('number') || missing.includes('values')) {
    return isFilledIn ? 'amount' : 'how';
  }
  return missing.includes('why') ? 'why' : undefined;
}
