import { mockServices } from '@backstage/backend-test-utils';
import { scheduleScans } from './scheduleScans';

const hourly = { frequency: { hours: 1 }, timeout: { minutes: 10 } };

async function setUp(scan: (due: readonly string[]) => Promise<unknown>) {
  const scheduler = mockServices.scheduler();
  const lifecycle = mockServices.lifecycle.mock();
  const logger = mockServices.logger.mock();
  await scheduleScans({
    sources: [{ id: 'one' }, { id: 'slow', schedule: hourly }, { id: 'two' }],
    scan,
    scheduler,
    lifecycle,
    logger,
  });
  const [[startupHook]] = lifecycle.addStartupHook.mock.calls;
  return { scheduler, logger, startupHook };
}

describe('scheduleScans', () => {
  it('scans the sources together, but for those with a schedule of their own', async () => {
    const scan = jest.fn(async () => {});
    const { scheduler } = await setUp(scan);
    expect(await scheduler.getScheduledTasks()).toEqual([
      expect.objectContaining({ id: 'declarations-scan', scope: 'global' }),
      expect.objectContaining({
        id: 'declarations-scan-slow',
        scope: 'global',
      }),
    ]);
    await scheduler.triggerTask('declarations-scan');
    await scheduler.triggerTask('declarations-scan-slow');
    expect(scan.mock.calls).toEqual([[['one', 'two']], [['slow']]]);
  });

  it('starts to scan everything at startup without waiting for it', async () => {
    const scan = jest.fn(() => new Promise<never>(() => {}));
    const { startupHook } = await setUp(scan);
    await startupHook();
    expect(scan.mock.calls).toEqual([[['one', 'two']], [['slow']]]);
  });

  it('starts all the same when a scan cannot be triggered', async () => {
    const { scheduler, logger, startupHook } = await setUp(async () => {});
    jest
      .spyOn(scheduler, 'triggerTask')
      .mockRejectedValue(new Error('running on another node'));
    await startupHook();
    await new Promise(process.nextTick);
    expect(logger.debug).toHaveBeenCalledWith(
      expect.stringContaining('running on another node'),
    );
  });
});
