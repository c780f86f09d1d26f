import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { HumanDuration } from '@backstage/types';
import type { WatchJob } from '../outbox/Heartbeats';
import type { LiveMembership } from './LiveMembership';

/**
 * Refreshes the snapshot on every node: each keeps its own copy in memory. While the catalog is still filling up after
 * a start, a second task looks more often, so that a fresh installation does not show unknown groups for a minute.
 */
export async function scheduleMembershipRefresh(options: {
  membership: LiveMembership;
  scheduler: SchedulerService;
  logger: LoggerService;
  refresh: HumanDuration;
  /** Called when a snapshot differs from the one before. */
  onChanged: () => Promise<void>;
  /** Called around each refresh. */
  watch?: WatchJob;
}): Promise<void> {
  const { membership, scheduler, logger, onChanged } = options;
  const { watch = job => job() } = options;
  const refresh = async () => {
    try {
      const outcome = await watch(() => membership.refresh());
      if (outcome === 'changed') await onChanged();
    } catch (error) {
      logger.warn(
        `The groups of the catalog could not be taken over, the last snapshot stays: ${stringifyError(
          error,
        )}`,
      );
    }
  };
  await scheduler.scheduleTask({
    id: 'membership-refresh',
    scope: 'local',
    frequency: options.refresh,
    timeout: { minutes: 5 },
    fn: refresh,
  });
  await scheduler.scheduleTask({
    id: 'membership-warm-up',
    scope: 'local',
    frequency: { seconds: 5 },
    initialDelay: { seconds: 5 },
    timeout: { minutes: 5 },
    fn: async () => {
      if (!membership.settled) await refresh();
    },
  });
}
