import { useEffect, useMemo, useState } from 'react';
import type { BoundaryOverlay } from '@dataops-sphere/plugin-sphere-common';

/** Longest time that a browser's timer can wait. */
const LONGEST_WAIT = 2 ** 31 - 1;

/**
 * The present, in milliseconds since the epoch: read anew when extra room starts or ends, so that what is shown is never
 * wider than the border. @public
 */
export function useRoomClock(
  overlays: readonly BoundaryOverlay[],
  now: () => number = Date.now,
): number {
  const [round, setRound] = useState(0);
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const at = useMemo(() => now(), [overlays, round]);
  useEffect(() => {
    const moments = overlays
      .flatMap(({ from, until }) => [from, until ?? Infinity])
      .filter(moment => moment > at && Number.isFinite(moment));
    if (moments.length === 0) return undefined;
    const wait = Math.min(Math.min(...moments) - at, LONGEST_WAIT);
    const timer = setTimeout(() => setRound(n => n + 1), wait);
    return () => clearTimeout(timer);
  }, [overlays, at]);
  return at;
}
