/**
 * What somebody is about to ask. `untouched`: nothing was chosen, so the last kind is offered; `chosen`: a kind, and
 * perhaps an action, but nothing about the thing; `asked`: something is said, so there is an answer.
 * @public
 */
export type CanWeState =
  | { readonly status: 'untouched' }
  | {
      readonly status: 'chosen';
      readonly kind: string;
      readonly action?: string;
    }
  | {
      readonly status: 'asked';
      readonly kind: string;
      readonly action?: string;
      /** What was typed, by the name of the attribute or limit dimension; never empty. */
      readonly values: Readonly<Record<string, string>>;
    };

/**
 * What happens to a question. Every event about a thing names its kind, because the kind that is shown may be one
 * that was only offered.
 * @public
 */
export type CanWeEvent =
  | { readonly type: 'kindChosen'; readonly kind: string }
  | {
      readonly type: 'actionChosen';
      readonly kind: string;
      readonly action: string;
    }
  | {
      readonly type: 'said';
      readonly kind: string;
      /** By name; an empty text takes a value back. */
      readonly values: Readonly<Record<string, string>>;
    }
  | { readonly type: 'restored'; readonly state: CanWeState }
  | { readonly type: 'cleared' };

/** Nothing asked yet. @public */
export const CAN_WE_UNTOUCHED: CanWeState = { status: 'untouched' };

/** The next state of a question. Another kind forgets what was said about the one before. @public */
export function canWeReducer(state: CanWeState, event: CanWeEvent): CanWeState {
  switch (event.type) {
    case 'kindChosen':
      return isAbout(state, event.kind)
        ? state
        : { status: 'chosen', kind: event.kind };
    case 'actionChosen':
      return isAbout(state, event.kind)
        ? { ...state, action: event.action }
        : { status: 'chosen', kind: event.kind, action: event.action };
    case 'said':
      return say(state, event);
    case 'restored':
      return event.state;
    case 'cleared':
      return CAN_WE_UNTOUCHED;
    default: {
      const unreachable: never = event;
      return unreachable;
    }
  }
}

function say(
  state: CanWeState,
  event: Extract<CanWeEvent, { type: 'said' }>,
): CanWeState {
  const { kind } = event;
  const before = isAbout(state, kind) ? state : { kind };
  const merged = {
    ...('values' in before ? before.values : {}),
    ...event.values,
  };
  const values = Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== ''),
  );
  const action = 'action' in before ? before.action : undefined;
  const chosen = { kind, ...(action !== undefined && { action }) };
  return Object.keys(values).length > 0
    ? { status: 'asked', ...chosen, values }
    : { status: 'chosen', ...chosen };
}

function isAbout(
  state: CanWeState,
  kind: string,
): state is Exclude<CanWeState, { status: 'untouched' }> {
  return state.status !== 'untouched' && state.kind === kind;
}

/** What was said, by name; empty where nothing was. @internal */
export function saidOf(state: CanWeState): Readonly<Record<string, string>> {
  return state.status === 'asked' ? state.values : {};
}
