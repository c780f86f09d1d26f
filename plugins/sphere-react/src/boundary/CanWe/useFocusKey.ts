import { useEffect, type RefObject } from 'react';

/**
 * Focuses an input when a key is pressed anywhere on the page, unless somebody is typing, holds a modifier or has a
 * dialog or a list open.
 * @internal
 */
export function useFocusKey(
  key: string,
  input: RefObject<HTMLInputElement>,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (event.key !== key || !isPlain || event.defaultPrevented) return;
      if (isOccupied(target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [key, input]);
}

const OCCUPIED =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="dialog"], [role="menu"], [role="listbox"]';

function isOccupied(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest(OCCUPIED) !== null)
  );
}
