import { mockServices } from '@backstage/backend-test-utils';
import type { LiveMembership, RefreshOutcome } from './LiveMembership';
import { scheduleMembershipRefresh } from './scheduleMembershipRefresh';

async function setUp(options: {
  outcome?: RefreshOutcome | Error;
  settled?: boolean;
}) {
  const refresh = jest.fn(async () => {
    if (options.outcome instanceof Error) throw options.outcome;
    return options.outcome ?? 'unchanged';
  });
  const membership = {
    refresh,
    settled: options.settled ?? false,
  } as Partial<LiveMembership> as LiveMembership;
  const scheduler = mockServices.scheduler();
  const logger = mockServices.logger.mock();
  const onChanged = jest.fn(async () => {});
  await scheduleMembershipRefresh({
    membership,
    scheduler,
    logger,
    refresh: { seconds: 60 },
    onChanged,
  });
  return { refresh, scheduler, logger, onChanged };
}

describe('scheduleMembershipRefresh', () => {
  it('refreshes on every node', async () => {
    const { scheduler } = await setUp({});
    const tasks = await scheduler.getScheduledTasks();
    expect(tasks.map(task => task.scope)).toEqual(['local', 'local']);
  });

  it('tells only of a snapshot that differs', async () => {
    const same = await setUp({ outcome: 'unchanged' });
    await same.scheduler.triggerTask('membership-refresh');
    expect(same.onChanged).not.toHaveBeenCalled();
    const changed = await setUp({ outcome: 'changed' });
    await changed.scheduler.triggerTask('membership-refresh');
    expect(changed.onChanged).toHaveBeenCalledTimes(1);
  });

  it('looks more often until the catalog has settled', async () => {
    const filling = await setUp({ settled: false });
    await filling.scheduler.triggerTask('membership-warm-up');
    expect(filling.refresh).toHaveBeenCalledTimes(1);
    const settled = await setUp({ settled: true });
    await settled.scheduler.triggerTask('membership-warm-up');
    expect(settled.refresh).not.toHaveBeenCalled();
  });

  it('warns when the catalog cannot be read', async () => {
    const { scheduler, logger } = await setUp({
      outcome: new Error('catalog is down'),
    });
    await scheduler.triggerTask('membership-refresh');
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('catalog is down'),
    );
  });
});
