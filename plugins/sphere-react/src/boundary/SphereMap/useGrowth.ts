import { useEffect, useState } from 'react';
import useMediaQuery from '@material-ui/core/useMediaQuery';

/** Milliseconds in which a bulge grows. */
const DURATION = 300;

/**
 * Goes from 0 to 1 when something of the given name appears, and again for another name; at once where the reader does
 * not want things to move, and where nothing is named. @internal
 */
export function useGrowth(name: string | undefined): number {
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)', {
    noSsr: true,
    // Where nobody can say, nothing moves.
    defaultMatches: true,
  });
  const [grown, setGrown] = useState<{ name?: string; share: number }>({
    share: 0,
  });
  useEffect(() => {
    if (isStill || name === undefined) return undefined;
    let frame = 0;
    let begin: number | undefined;
    const grow = (now: number) => {
      begin ??= now;
      const share = Math.min(1, (now - begin) / DURATION);
      setGrown({ name, share });
      if (share < 1) frame = requestAnimationFrame(grow);
    };
    frame = requestAnimationFrame(grow);
    return () => cancelAnimationFrame(frame);
  }, [name, isStill]);
  if (isStill || name === undefined) return 1;
  return grown.name === name ? grown.share : 0;
}
