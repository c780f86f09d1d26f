import type { LifecycleService } from '@backstage/backend-plugin-api';
import type { DecisionIndex } from './DecisionIndex';

/**
 * Looks for changes at an interval, until the plugin stops. The next look begins an interval after the last one ended, so
 * that a slow database is not asked twice at once.
 */
export function pollIndex(
  index: Pick<DecisionIndex, 'refresh'>,
  options: { readonly interval: number; readonly lifecycle: LifecycleService },
): void {
  const { interval, lifecycle } = options;
  let looking: Promise<void> = Promise.resolve();
  let isStopped = false;
  let timer: NodeJS.Timeout;
  const schedule = () => {
    timer = setTimeout(() => {
      looking = index.refresh().then(() => {
        if (!isStopped) schedule();
      });
    }, interval);
    timer.unref();
  };
  schedule();
  lifecycle.addShutdownHook(async () => {
    isStopped = true;
    clearTimeout(timer);
    await looking;
  });
}
