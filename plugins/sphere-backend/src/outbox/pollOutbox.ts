import type {
  LifecycleService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { OutboxDispatcher } from './OutboxDispatcher';

/** Has the outbox looked at now, because something was committed. Answers at once. */
export type PokeOutbox = () => void;

/**
 * Looks for what is to be delivered at an interval and whenever poked, until the plugin stops; a look under way is not
 * joined by a second one, but followed by it. A look that fails is logged once, until one succeeds again.
 */
export function pollOutbox(
  dispatcher: Pick<OutboxDispatcher, 'look' | 'settled'>,
  options: {
    readonly interval: number;
    readonly lifecycle: LifecycleService;
    readonly logger: LoggerService;
    /** Called after each look. */
    readonly onLooked?: (error?: unknown) => void;
  },
): PokeOutbox {
  const { interval, lifecycle } = options;
  let state: 'idle' | 'running' | 'asked-again' | 'stopped' = 'idle';
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  const look = watched(dispatcher, options);
  const poke = () => {
    clearTimeout(timer);
    if (state === 'stopped') return;
    if (state !== 'idle') {
      state = 'asked-again';
      return;
    }
    state = 'running';
    running = look().then(outcome => {
      if (state === 'stopped') return;
      const isHurrying = state === 'asked-again' && outcome === 'looked';
      const next = isHurrying ? 0 : interval;
      state = 'idle';
      timer = setTimeout(poke, next);
      timer.unref();
    });
  };
  poke();
  lifecycle.addShutdownHook(async () => {
    state = 'stopped';
    clearTimeout(timer);
    await running;
    await dispatcher.settled();
  });
  return poke;
}

/** One look that never rejects. A failure is said once, until a look succeeds again. */
function watched(
  dispatcher: Pick<OutboxDispatcher, 'look'>,
  options: {
    readonly logger: LoggerService;
    readonly onLooked?: (error?: unknown) => void;
  },
): () => Promise<'looked' | 'failed'> {
  const { logger, onLooked } = options;
  let last: 'looked' | 'failed' = 'looked';
  return async () => {
    try {
      await dispatcher.look();
      last = 'looked';
      onLooked?.();
    } catch (error) {
      if (last === 'looked') {
        logger.error(
          `The outbox could not be looked at, and tries again: ${stringifyError(
            error,
          )}`,
        );
      }
      last = 'failed';
      onLooked?.(error);
    }
    return last;
  };
}
