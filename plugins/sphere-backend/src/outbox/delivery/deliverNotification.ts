import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Deliveries } from '../OutboxDispatcher';
import type { NotificationIntent } from '../OutboxIntent';

/** Who is told, and what is known only when it is sent. */
export interface Addressed {
  /** Canonical refs of users; nobody is told where it is empty. */
  readonly recipients: readonly string[];
  /** Follows the description. */
  readonly addition?: string;
}

/** Finds out who is told of something. */
export type Address = (intent: NotificationIntent) => Promise<Addressed>;

/** People of this topic may be muted in the settings of notifications. */
const TOPIC = 'sphere-requests';

/**
 * Sends to people, never as a broadcast. The scope makes a repeat, and newer news of the same request, take the place of
 * what is in the inbox already.
 */
export function deliverNotification(
  notifications: NotificationService,
  address: Address,
): Deliveries['notification'] {
  return async ({ id, payload }) => {
    const { recipients, addition } = await address(payload);
    if (recipients.length === 0) return;
    const { title, description, link, severity, scope } = payload;
    const texts = [description, addition].filter(text => text !== undefined);
    await notifications.send({
      recipients: { type: 'entity', entityRef: [...recipients] },
      payload: {
        title,
        ...(texts.length > 0 && { description: texts.join(' ') }),
        link,
        severity,
        scope,
        topic: TOPIC,
        metadata: { id },
      },
    });
  };
}
