import { useEffect, useState } from 'react';

/** Milliseconds of silence after which what was typed is answered. @internal */
export const PAUSE = 150;

/** A value once it stayed the same for a moment, so that not every key press is worked on. @public */
export function useSettled<T>(value: T, pause: number = PAUSE): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
