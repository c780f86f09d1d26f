import { useRef } from 'react';

let count = 0;

/** An id that is unique on the page and stays the same for one component. React 17 has no `useId`. @internal */
export function useUniqueId(prefix: string): string {
  const id = useRef<string>();
  if (id.current === undefined) {
    count += 1;
    id.current = `${prefix}-${count}`;
  }
  return id.current;
}
