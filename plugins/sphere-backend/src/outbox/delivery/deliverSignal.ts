import type { SignalsService } from '@backstage/plugin-signals-node';
import type { Deliveries } from '../OutboxDispatcher';

/** Tells every open page of a sphere that something is newer. Anybody may listen, so it says nothing else. */
export function deliverSignal(signals: SignalsService): Deliveries['signal'] {
  return async ({ payload }) => {
    const { sphereUid, revision } = payload;
    await signals.publish({
      recipients: { type: 'broadcast' },
      channel: sphereUid,
      message: { revision },
    });
  };
}
