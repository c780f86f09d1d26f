import { useEffect, useState, type PropsWithChildren } from 'react';

/** Milliseconds after which a skeleton appears; what loads faster never flickers. */
const DELAY = 200;

/** Shows its children only when waiting takes long enough to be noticed. @internal */
export function Delayed({ children }: PropsWithChildren<{}>) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), DELAY);
    return () => clearTimeout(timer);
  }, []);
  return late ? <>{children}</> : null;
}
