import { useState } from 'react';

let used = 0;

/** An id that nothing else on the page has. React 17, which Backstage still allows, has no hook for it. @internal */
export function useUniqueId(prefix: string): string {
  const [id] = useState(() => {
    used += 1;
    return `${prefix}-${used}`;
  });
  return id;
}
