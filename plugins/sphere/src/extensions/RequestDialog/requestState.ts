import type { ExtensionDetail } from '@dataops-sphere/plugin-sphere-common';
import { editDraft, type DraftEdit, type RequestDraft } from './requestDraft';

/** A draft that was kept, and when. @internal */
export interface KeptDraft {
  readonly draft: RequestDraft;
  /** UTC instant, ISO 8601. */
  readonly savedAt: string;
}

/** What is told of a request once it was sent. @internal */
export type SentRequest = Pick<
  ExtensionDetail,
  'id' | 'title' | 'waitingFor' | 'dueAt'
>;

/** Where a draft comes from. `kept`: another draft that would be lost, which one may go on with instead. @internal */
export type DraftOrigin =
  | { readonly type: 'new'; readonly kept?: KeptDraft }
  | { readonly type: 'restored'; readonly savedAt: string };

/**
 * Where a request stands that is being written. `untouched`: as it was filled in; `writing`: the viewer has changed
 * something, which is kept; `sending`; `refused`: it could not be sent, and everything is still there; `sent`.
 * @internal
 */
export type RequestState =
  | {
      readonly status: 'untouched' | 'writing' | 'sending';
      readonly draft: RequestDraft;
      readonly origin: DraftOrigin;
    }
  | {
      readonly status: 'refused';
      readonly draft: RequestDraft;
      readonly origin: DraftOrigin;
      readonly error: Error;
    }
  | { readonly status: 'sent'; readonly request: SentRequest };

/** What happens to it. @internal */
export type RequestEvent =
  | {
      readonly type: 'edited';
      readonly edit: DraftEdit;
      /** A key that is used where the draft was tried already: what is changed since is something else. */
      readonly key: string;
    }
  | { readonly type: 'send' }
  | { readonly type: 'failed'; readonly error: Error }
  | { readonly type: 'sent'; readonly request: SentRequest }
  /** The kept draft instead of this one. */
  | { readonly type: 'resumed' }
  /** Start over with this one. */
  | { readonly type: 'discarded'; readonly draft: RequestDraft };

/** The next state; what does not fit the present one changes nothing. @internal */
export function requestReducer(
  state: RequestState,
  event: RequestEvent,
): RequestState {
  if (state.status === 'sent') return state;
  const { draft, origin } = state;
  if (state.status === 'sending') return afterSending(state, event);
  switch (event.type) {
    case 'edited': {
      const key = state.status === 'refused' ? event.key : draft.key;
      const edited = { ...editDraft(draft, event.edit), key };
      return { status: 'writing', draft: edited, origin };
    }
    case 'send':
      return { status: 'sending', draft, origin };
    case 'resumed':
      return origin.type === 'new' && origin.kept
        ? restored(origin.kept)
        : state;
    case 'discarded':
      return {
        status: 'untouched',
        draft: event.draft,
        origin: { type: 'new' },
      };
    case 'failed':
    case 'sent':
      return state;
    default: {
      const unreachable: never = event;
      return unreachable;
    }
  }
}

/** The state that begins with a kept draft. @internal */
export function restored({ draft, savedAt }: KeptDraft): RequestState {
  return {
    status: 'untouched',
    draft,
    origin: { type: 'restored', savedAt },
  };
}

function afterSending(
  state: Extract<RequestState, { draft: RequestDraft }>,
  event: RequestEvent,
): RequestState {
  const { draft, origin } = state;
  switch (event.type) {
    case 'failed':
      return { status: 'refused', draft, origin, error: event.error };
    case 'sent':
      return { status: 'sent', request: event.request };
    default:
      return state;
  }
}
