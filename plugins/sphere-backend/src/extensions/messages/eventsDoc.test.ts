import fs from 'node:fs';
import path from 'node:path';
import {
  EXTENSION_EVENTS,
  EXTENSION_STATES,
  type SphereEventPayload,
} from '@dataops-sphere/plugin-sphere-common';
import { mockServices } from '@backstage/backend-test-utils';
import { deliverEvent } from '../../outbox/delivery/deliverEvent';
import { ABOUT, anEvent, aRequest } from './__testUtils__/requestFixture';
import { intentsOf } from './intentsOf';

const text = fs.readFileSync(
  path.resolve(__dirname, '../../../../../docs/events.md'),
  'utf8',
);
const [declarations, extension] = [
  ...text.matchAll(/```json\n([\s\S]*?)```/g),
].map(([, json]) => JSON.parse(json));

/** What a value is made of, without what it says. */
function shapeOf(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return typeof value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, shapeOf(part)]),
  );
}

it('documents the payload of an event about a request as it is published', async () => {
  const after = aRequest({ state: 'active' });
  const intents = intentsOf({
    after,
    events: [anEvent('approved')],
    about: ABOUT,
  });
  const intent = intents.find(({ channel }) => channel === 'event');
  const events = mockServices.events.mock();
  events.publish.mockResolvedValue();
  await deliverEvent(events)({
    channel: 'event',
    id: extension.id,
    dedupeKey: 'key',
    type: 'extension.approved',
    attempts: 1,
    createdAt: after.submittedAt,
    payload: intent?.payload as never,
  });
  const [[{ eventPayload, metadata }]] = events.publish.mock.calls;
  expect(shapeOf(eventPayload)).toEqual(shapeOf(extension));
  expect(metadata).toEqual({ id: extension.id });
  expect(EXTENSION_STATES).toContain(extension.state);
});

it('documents every type of event, and no other', () => {
  const [, list] = /The types are `extension\.` and one of ([\s\S]*?)\n\n/.exec(
    text,
  ) ?? ['', ''];
  const named = [...list.matchAll(/`([a-z_]+)`/g)].map(([, type]) => type);
  expect(named.sort()).toEqual([...EXTENSION_EVENTS].sort());
});

it('documents the payload of changed declarations', () => {
  const example: SphereEventPayload = declarations;
  expect(shapeOf(example)).toEqual({
    type: 'string',
    spheres: { changed: { 0: 'string' }, removed: {} },
  });
});
