import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';

/** Asks for settling; answers at once. */
export type RequestSettling = () => void;

/**
 * Settles the inventory in the background whenever something was declared or groups changed: requests that come while it
 * works are answered by one more turn. What a process that ended has left is found by a task that looks now and then.
 */
export async function scheduleSettling(options: {
  settle: () => Promise<void>;
  scheduler: SchedulerService;
}): Promise<void> {
  await options.scheduler.scheduleTask({
    id: 'inventory-settle',
    frequency: { minutes: 5 },
    initialDelay: { seconds: 30 },
    timeout: { minutes: 10 },
    fn: options.settle,
  });
}

/** Joins requests to settle, so that a scan of many batches does not queue as many turns. */
export function createSettlingRequests(
  settle: () => Promise<void>,
  logger: LoggerService,
): RequestSettling {
  let asked = 0;
  let state: 'idle' | 'running' = 'idle';
  const run = async () => {
    for (let answered = 0; answered < asked; ) {
      answered = asked;
      try {
        await settle();
      } catch (error) {
        logger.warn(
          `The inventory could not follow a change, and tries again in a few minutes: ${stringifyError(
            error,
          )}`,
        );
      }
    }
    asked = 0;
    state = 'idle';
  };
  return () => {
    asked += 1;
    if (state === 'running') return;
    state = 'running';
    run().catch(() => undefined);
  };
}
