import { mockServices } from '@backstage/backend-test-utils';
import { createSettlingRequests } from './scheduleSettling';

const turn = () => new Promise<void>(resolve => setImmediate(resolve));

describe('createSettlingRequests', () => {
  it('answers all requests that come while it works by one more turn', async () => {
    const open: Array<() => void> = [];
    const settle = jest.fn(
      () => new Promise<void>(resolve => open.push(resolve)),
    );
    const request = createSettlingRequests(settle, mockServices.logger.mock());
    request();
    request();
    request();
    expect(settle).toHaveBeenCalledTimes(1);
    open[0]();
    await turn();
    expect(settle).toHaveBeenCalledTimes(2);
    open[1]();
    await turn();
    expect(settle).toHaveBeenCalledTimes(2);
    request();
    expect(settle).toHaveBeenCalledTimes(3);
  });

  it('logs a failure, and works at the next request', async () => {
    const logger = mockServices.logger.mock();
    const settle = jest.fn().mockRejectedValueOnce(new Error('is down'));
    const request = createSettlingRequests(settle, logger);
    request();
    await turn();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('is down'),
    );
    request();
    expect(settle).toHaveBeenCalledTimes(2);
  });
});
