import type { EventsService } from '@backstage/plugin-events-node';
import { SPHERE_EVENTS_TOPIC } from '@dataops-sphere/plugin-sphere-common';
import type { Deliveries } from '../OutboxDispatcher';

/** Publishes on the topic `sphere`. The id is in the payload and in the metadata, the same in every repeat. */
export function deliverEvent(events: EventsService): Deliveries['event'] {
  return async ({ id, payload }) => {
    await events.publish({
      topic: SPHERE_EVENTS_TOPIC,
      eventPayload: { id, ...payload },
      metadata: { id },
    });
  };
}
