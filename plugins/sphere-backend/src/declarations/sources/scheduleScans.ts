import type {
  LifecycleService,
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';

/** A source by its id, and when it is scanned if not with the others. */
export interface ScanSchedule {
  readonly id: string;
  readonly schedule?: SchedulerServiceTaskScheduleDefinition;
}

/** The schedule of all sources without one of their own. */
const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { seconds: 60 },
  timeout: { minutes: 10 },
};
const TASK = 'declarations-scan';

/**
 * Scans the sources on their schedules, on one node at a time. A start also scans at once, whatever is left of the last
 * interval, because the configuration may have changed; neither startup nor health waits for it.
 */
export async function scheduleScans(options: {
  sources: readonly ScanSchedule[];
  /** Scans the sources with these ids, and never throws for one that fails. */
  scan: (due: readonly string[]) => Promise<unknown>;
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
  logger: LoggerService;
}): Promise<void> {
  const { sources, scan, scheduler, lifecycle, logger } = options;
  const tasks = tasksOf(sources);
  for (const { id, schedule, due } of tasks) {
    await scheduler.scheduleTask({
      ...schedule,
      id,
      fn: async () => {
        await scan(due);
      },
    });
  }
  lifecycle.addStartupHook(async () => {
    for (const { id } of tasks) {
      scheduler.triggerTask(id).catch(error => {
        logger.debug(
          `The task '${id}' is running already: ${stringifyError(error)}`,
        );
      });
    }
  });
}

/** The common task is there without any source, too: what a source declared that is gone has to be removed. */
function tasksOf(sources: readonly ScanSchedule[]) {
  const common = sources.filter(source => !source.schedule);
  const own = sources.flatMap(({ id, schedule }) =>
    schedule ? [{ id: `${TASK}-${id}`, schedule, due: [id] }] : [],
  );
  const due = common.map(({ id }) => id);
  return [{ id: TASK, schedule: DEFAULT_SCHEDULE, due }, ...own];
}
