/** What a reviewer has typed and not sent yet. @internal */
export interface DecisionDraft {
  readonly form: 'none' | 'changes' | 'deny' | 'counter';
  readonly text: string;
  readonly wayToYes: string;
}

/** @internal */
export const EMPTY_DRAFT: DecisionDraft = {
  form: 'none',
  text: '',
  wayToYes: '',
};

/** @internal */
export type DecisionDraftEvent =
  | { readonly type: 'opened'; readonly form: DecisionDraft['form'] }
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'typed-way'; readonly wayToYes: string }
  | { readonly type: 'sent' };

/** The next draft. Opening another form keeps what was typed. @internal */
export function decisionDraft(
  draft: DecisionDraft,
  event: DecisionDraftEvent,
): DecisionDraft {
  switch (event.type) {
    case 'opened':
      return { ...draft, form: event.form };
    case 'typed':
      return { ...draft, text: event.text };
    case 'typed-way':
      return { ...draft, wayToYes: event.wayToYes };
    case 'sent':
      return EMPTY_DRAFT;
    default: {
      const unreachable: never = event;
      return unreachable;
    }
  }
}
