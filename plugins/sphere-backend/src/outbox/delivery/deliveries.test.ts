import { mockServices } from '@backstage/backend-test-utils';
import type { NotificationIntent } from '../OutboxIntent';
import type { OutboxItem } from '../OutboxRow';
import { deliverEvent } from './deliverEvent';
import { deliverNotification } from './deliverNotification';
import { deliverSignal } from './deliverSignal';

const ID = '7f6a4f2e-0000-4000-8000-000000000001';
const base = {
  id: ID,
  dedupeKey: 'key',
  type: 'extension.approved',
  attempts: 1,
  createdAt: '2026-02-02T09:00:00.000Z',
};
type Item<C> = Extract<OutboxItem, { readonly channel: C }>;

const intent: NotificationIntent = {
  request: 'request',
  sphereUid: 'uid',
  scope: 'sphere:extension:request',
  to: [{ type: 'team' }],
  except: [],
  title: 'Yours until 20 Feb',
  description: 'Customer churn.',
  link: '/sphere-requests/request',
  severity: 'high',
};
const notification: Item<'notification'> = {
  ...base,
  channel: 'notification',
  payload: intent,
};

it('an event carries its id in the payload and beside it', async () => {
  const events = mockServices.events.mock();
  events.publish.mockResolvedValue();
  const payload = { type: 'extension.approved', request: 'request' };
  const item: Item<'event'> = { ...base, channel: 'event', payload };
  await deliverEvent(events)(item);
  expect(events.publish).toHaveBeenCalledWith({
    topic: 'sphere',
    eventPayload: { id: ID, ...payload },
    metadata: { id: ID },
  });
});

it('[H9] a signal goes to the channel of the sphere, and tells nothing but that it is newer', async () => {
  const publish = jest.fn(async () => {});
  const payload = { sphereUid: 'uid', revision: '7' };
  const item: Item<'signal'> = { ...base, channel: 'signal', payload };
  await deliverSignal({ publish })(item);
  expect(publish).toHaveBeenCalledWith({
    recipients: { type: 'broadcast' },
    channel: 'uid',
    message: { revision: '7' },
  });
});

it('[H2] [H8] a message goes to the people it is addressed to, in the scope of its request, with a link below the app', async () => {
  const send = jest.fn(async () => {});
  const address = jest.fn(async () => ({
    recipients: ['user:default/mira'],
    addition: '2 are outside now.',
  }));
  await deliverNotification({ send }, address)(notification);
  expect(address).toHaveBeenCalledWith(intent);
  expect(send).toHaveBeenCalledWith({
    recipients: { type: 'entity', entityRef: ['user:default/mira'] },
    payload: {
      title: 'Yours until 20 Feb',
      description: 'Customer churn. 2 are outside now.',
      link: '/sphere-requests/request',
      severity: 'high',
      scope: 'sphere:extension:request',
      topic: 'sphere-requests',
      metadata: { id: ID },
    },
  });
});

it('[H9] a message that nobody is left for is not sent', async () => {
  const send = jest.fn(async () => {});
  await deliverNotification({ send }, async () => ({ recipients: [] }))(
    notification,
  );
  expect(send).not.toHaveBeenCalled();
});

it.each(['send', 'address'] as const)(
  'a failure to %s is passed on, so that it is tried again',
  async broken => {
    const fail = async () => {
      throw new Error('away');
    };
    const delivery = deliverNotification(
      { send: broken === 'send' ? fail : async () => {} },
      broken === 'address'
        ? fail
        : async () => ({ recipients: ['user:default/mira'] }),
    );
    await expect(delivery(notification)).rejects.toThrow('away');
  },
);
