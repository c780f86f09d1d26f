/**
 * # Messages about requests
 *
 * Everything that is to be sent about a transition, worked out before it is committed, and committed with it.
 *
 * Guarantees
 *
 * 1. The same transition gives the same intents with the same keys, so that nothing is sent twice for it.
 * 2. Each transition gives one signal, one event for each thing that happened, and a message only to whom it is their
 *    turn or whose request it is. All messages about one request have one scope: they take each other's place.
 * 3. Nobody is told what they did themselves. A comment, a vote that decides nothing, somebody who joins: no message.
 * 4. Recipients are roles. Who they are is found when it is sent.
 * 5. Events and signals carry no text that somebody wrote and no names of people.
 */
import type { ExtensionRequest } from '@dataops-sphere/plugin-sphere-common';
import { dedupeKey } from '../../outbox/dedupeKey';
import type { OutboxIntent } from '../../outbox/OutboxIntent';
import type { ExtensionNews } from './ExtensionNews';
import { messagesOf } from './messagesOf';

/** What is to be sent about a transition. Never throws. */
export function intentsOf(news: ExtensionNews): readonly OutboxIntent[] {
  return [...eventsOf(news), signalOf(news), ...notificationsOf(news)];
}

function eventsOf({ after, events }: ExtensionNews): OutboxIntent[] {
  const { uid, name } = after.sphere;
  return events.map((event, index) => ({
    channel: 'event',
    dedupeKey: keyOf(after, 'event', index),
    type: `extension.${event.type}`,
    payload: {
      type: `extension.${event.type}`,
      at: event.at,
      sphere: { uid, name },
      request: after.id,
      state: after.state,
      proposal: event.proposal ?? after.proposalNumber,
    },
  }));
}

function signalOf({ after, events }: ExtensionNews): OutboxIntent {
  return {
    channel: 'signal',
    dedupeKey: keyOf(after, 'signal', 0),
    type: 'extension.changed',
    payload: {
      sphereUid: after.sphere.uid,
      // Anybody may listen: it tells that something is newer, and not what.
      revision: events[events.length - 1]?.at ?? after.submittedAt,
    },
  };
}

function notificationsOf(news: ExtensionNews): OutboxIntent[] {
  const { after } = news;
  return messagesOf(news).map(({ type, ...message }, index) => ({
    channel: 'notification',
    dedupeKey: keyOf(after, 'notification', index),
    type: `extension.${type}`,
    payload: {
      request: after.id,
      sphereUid: after.sphere.uid,
      scope: `sphere:extension:${after.id}`,
      link: `/sphere-requests/${after.id}`,
      ...message,
    },
  }));
}

function keyOf(
  { id, version }: ExtensionRequest,
  channel: OutboxIntent['channel'],
  index: number,
): string {
  return dedupeKey({ about: id, channel, version, index });
}
