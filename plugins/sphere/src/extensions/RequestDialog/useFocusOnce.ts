import { useEffect, useRef, type RefObject } from 'react';

/**
 * Gives an element the focus when it appears, where that is wanted then; never later. A button of Material UI needs
 * `disableFocusRipple` besides: its ripple is not there yet.
 * @internal
 */
export function useFocusOnce<T extends HTMLElement>(
  wanted: boolean | undefined,
): RefObject<T> {
  const element = useRef<T>(null);
  const first = useRef(wanted);
  useEffect(() => {
    if (first.current) element.current?.focus();
  }, []);
  return element;
}
