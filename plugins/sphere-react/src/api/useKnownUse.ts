import type { SphereUse } from '@dataops-sphere/plugin-sphere-common';
import { useEffect, useMemo, useState } from 'react';
import { useSphereUse } from './useSphereUse';

/** The use of a sphere as the map and the table take it. @public */
export interface KnownUse {
  /** Absent while it is on its way, `unknown` where it could not be had. */
  readonly use: SphereUse | 'unknown' | undefined;
  /** Milliseconds since the epoch; moves on when a part of the use gets too old. */
  readonly at: number;
}

/** Longest time that a browser's timer can wait. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** Asks for the use of a sphere, and forgets what gets too old while it is shown. @public */
export function useKnownUse(name: string | undefined): KnownUse {
  const { data, error } = useSphereUse(name);
  const use = data ?? (error ? 'unknown' : undefined);
  const [round, setRound] = useState(0);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- read anew with each answer, and whenever a limit runs out
  const at = useMemo(() => Date.now(), [use, round]);

  useEffect(() => {
    const ends = (data?.limits ?? [])
      .map(({ validUntil }) => validUntil)
      .filter(end => end > at);
    if (ends.length === 0) return undefined;
    const wait = Math.min(Math.min(...ends) - at, LONGEST_WAIT);
    const timer = setTimeout(() => setRound(n => n + 1), wait);
    return () => clearTimeout(timer);
  }, [data, at]);

  return useMemo(() => ({ use, at }), [use, at]);
}
