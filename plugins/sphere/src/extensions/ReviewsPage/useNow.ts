import { useEffect, useState } from 'react';

const MINUTE = 60_000;

/** The time in milliseconds, moving on every minute, so that "today 17:00" becomes "late". @internal */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}
