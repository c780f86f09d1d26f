import { mockServices } from '@backstage/backend-test-utils';
import { publishChanges } from './publishChanges';

const change = {
  type: 'declarations.changed',
  created: ['churn'],
  updated: ['payments'],
  removed: ['old'],
} as const;

describe('publishChanges', () => {
  it('publishes the names of the spheres on the topic of Sphere', () => {
    const events = mockServices.events.mock({ publish: async () => {} });
    publishChanges(change, { events, logger: mockServices.logger.mock() });
    expect(events.publish).toHaveBeenCalledWith({
      topic: 'sphere',
      eventPayload: {
        type: 'declarations.changed',
        spheres: { changed: ['churn', 'payments'], removed: ['old'] },
      },
    });
  });

  it('only warns when nobody takes the event', async () => {
    const logger = mockServices.logger.mock();
    const events = mockServices.events.mock({
      publish: () => Promise.reject(new Error('bus is down')),
    });
    publishChanges(change, { events, logger });
    await new Promise(process.nextTick);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('bus is down'),
    );
  });
});
