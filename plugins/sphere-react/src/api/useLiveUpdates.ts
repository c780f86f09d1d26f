import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { useEffect, useRef } from 'react';

/** Milliseconds between two questions where no signal says that something has changed. */
const POLL = 30_000;

/**
 * Says when something of these spheres may have changed: at once where signals are available, and every 30 seconds
 * besides, because a signal may get lost. Nothing is asked while the page is hidden; it is asked at once when the page is
 * seen again after a longer time.
 * @public
 */
export function useLiveUpdates(
  /** Uids of the spheres that are shown. */
  spheres: readonly string[],
  onUpdate: () => void,
): void {
  const signals = useApiHolder().get(signalApiRef);
  const latest = useRef(onUpdate);
  latest.current = onUpdate;
  const channels = [...new Set(spheres)].sort().join('\n');

  useEffect(() => {
    if (!signals || channels === '') return undefined;
    const subscriptions = channels
      .split('\n')
      .map(uid => signals.subscribe(uid, () => latest.current()));
    return () => subscriptions.forEach(s => s.unsubscribe());
  }, [signals, channels]);

  useEffect(() => {
    let asked = Date.now();
    const ask = () => {
      if (document.hidden || Date.now() - asked < POLL) return;
      asked = Date.now();
      latest.current();
    };
    const timer = setInterval(ask, POLL);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, []);
}
