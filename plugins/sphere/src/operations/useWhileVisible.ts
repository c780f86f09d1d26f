import { useEffect, useRef } from 'react';

/** Calls again and again while the page is looked at, and once when it is looked at again. @internal */
export function useWhileVisible(call: () => void, period: number): void {
  const latest = useRef(call);
  latest.current = call;
  useEffect(() => {
    const isVisible = () => document.visibilityState !== 'hidden';
    const timer = setInterval(() => isVisible() && latest.current(), period);
    const onChange = () => isVisible() && latest.current();
    document.addEventListener('visibilitychange', onChange);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onChange);
    };
  }, [period]);
}
