import { useEffect, useRef } from 'react';

/** What the keys of the reviews page do. @internal */
export interface ReviewKeys {
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  readonly onEnter: () => void;
  /** Only moves the focus: a vote is final and needs a press of its own. */
  readonly onApprove: () => void;
  /** Only opens the form and moves the focus. */
  readonly onDeny: () => void;
  readonly onHelp: () => void;
}

/** Listens to `j`, `k`, Enter, `a`, `d` and `?`, but never while somebody types or a dialog is open. @internal */
export function useReviewKeys(keys: ReviewKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isForSomethingElse(event)) return;
      const action = actionOf(event, latest.current);
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function actionOf({ key, target }: KeyboardEvent, keys: ReviewKeys) {
  switch (key) {
    case 'j':
      return keys.onNext;
    case 'k':
      return keys.onPrevious;
    case 'a':
      return keys.onApprove;
    case 'd':
      return keys.onDeny;
    case '?':
      return keys.onHelp;
    case 'Enter':
      // On a link or a button, Enter is theirs.
      return isPressable(target) ? undefined : keys.onEnter;
    default:
      return undefined;
  }
}

function isForSomethingElse(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  if (document.querySelector('[role="dialog"]')) return true;
  const { target } = event;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('textarea, select, input:not([type="checkbox"])') !== null)
  );
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button') !== null;
}
