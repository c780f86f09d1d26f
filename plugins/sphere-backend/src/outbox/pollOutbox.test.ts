import { mockServices } from '@backstage/backend-test-utils';
import { pollOutbox } from './pollOutbox';

/** Lets promises that are settled be heard of. */
const settle = async () => {
  for (let n = 0; n < 10; n += 1) await Promise.resolve();
};

describe('pollOutbox', () => {
  const logger = mockServices.logger.mock();
  const shutdown: Array<() => void | Promise<void>> = [];
  const lifecycle = mockServices.lifecycle.mock({
    addShutdownHook: hook => {
      shutdown.push(hook);
    },
  });
  const dispatcher = {
    look: jest.fn(async () => 0),
    settled: jest.fn(async () => {}),
  };
  const start = () =>
    pollOutbox(dispatcher, { interval: 1_000, lifecycle, logger });

  beforeEach(() => {
    jest.useFakeTimers();
    jest.clearAllMocks();
    dispatcher.look.mockResolvedValue(0);
  });
  afterEach(async () => {
    await Promise.all(shutdown.splice(0).map(hook => hook()));
    jest.useRealTimers();
  });

  it('[D1] looks at once after the start, and then at an interval', async () => {
    start();
    await settle();
    expect(dispatcher.look).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(999);
    expect(dispatcher.look).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(dispatcher.look).toHaveBeenCalledTimes(2);
  });

  it('looks when poked, and once more for any number of pokes during a look', async () => {
    const poke = start();
    await settle();
    let finish: () => void = () => {};
    dispatcher.look.mockImplementationOnce(
      () =>
        new Promise(resolve => {
          finish = () => resolve(0);
        }),
    );
    poke();
    poke();
    poke();
    expect(dispatcher.look).toHaveBeenCalledTimes(2);
    finish();
    await jest.advanceTimersByTimeAsync(0);
    expect(dispatcher.look).toHaveBeenCalledTimes(3);
  });

  it('goes on after a failure, says it once, and does not hurry', async () => {
    dispatcher.look.mockRejectedValue(new Error('no database'));
    const poke = start();
    poke();
    await jest.advanceTimersByTimeAsync(3_500);
    expect(dispatcher.look).toHaveBeenCalledTimes(4);
    expect(logger.error).toHaveBeenCalledTimes(1);
    dispatcher.look.mockResolvedValue(0);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(dispatcher.look).toHaveBeenCalledTimes(5);
  });

  it('stops with the plugin, when what is under way has ended', async () => {
    const poke = start();
    await settle();
    await Promise.all(shutdown.splice(0).map(hook => hook()));
    expect(dispatcher.settled).toHaveBeenCalledTimes(1);
    poke();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(dispatcher.look).toHaveBeenCalledTimes(1);
  });
});
