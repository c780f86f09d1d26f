import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { WorkingCalendar } from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import type { Heartbeats } from '../../outbox/Heartbeats';
import type { ExtensionService } from '../ExtensionService';
import type { ExtensionStore } from '../ExtensionStore';
import { ClockSweep, type ClockSweepOptions } from './ClockSweep';

/** What the clock is started with. */
export interface ClockDeps {
  readonly knex: Knex;
  readonly clock: () => Date;
  readonly logger: LoggerService;
  readonly scheduler: SchedulerService;
  readonly heartbeats: Heartbeats;
  readonly store: ExtensionStore;
  readonly extensions: ExtensionService;
  readonly onHandled: NonNullable<ClockSweepOptions['onHandled']>;
}

const NAME = 'extensions-clock';

/**
 * Schedules the clock, on one node at a time; the first look comes right after the start. Answers with a function that
 * looks at once.
 */
export async function startClock(
  deps: ClockDeps,
  options: {
    readonly calendar: WorkingCalendar;
    /** In milliseconds. */
    readonly every: number;
  },
): Promise<() => Promise<void>> {
  const { scheduler, heartbeats } = deps;
  const sweep = new ClockSweep({ ...deps, calendar: options.calendar });
  heartbeats.register(NAME, options.every);
  await scheduler.scheduleTask({
    id: NAME,
    frequency: { milliseconds: options.every },
    // After a crash this is how long the others wait for the lock of the task.
    timeout: { minutes: 2 },
    fn: async signal => {
      const failed = await sweepOnce(sweep, signal);
      await heartbeats.beat(NAME, failed);
    },
  });
  return async () => {
    const failed = await sweepOnce(sweep);
    if (failed) throw failed;
  };
}

async function sweepOnce(
  sweep: ClockSweep,
  signal?: AbortSignal,
): Promise<Error | undefined> {
  const { failed } = await sweep.run(signal);
  if (failed.length === 0) return undefined;
  const names = failed.slice(0, 5).join(', ');
  return new Error(
    `${failed.length} requests could not be handled, among them ${names}`,
  );
}
