import { randomUUID } from 'node:crypto';
import type {
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { Knex } from 'knex';
import { deliverEvent } from './delivery/deliverEvent';
import {
  deliverNotification,
  type Address,
} from './delivery/deliverNotification';
import { deliverSignal } from './delivery/deliverSignal';
import type { Heartbeats } from './Heartbeats';
import { OutboxDispatcher } from './OutboxDispatcher';
import { OutboxMetrics } from './OutboxMetrics';
import { pollOutbox, type PokeOutbox } from './pollOutbox';
import { eraseDone } from './queue/eraseDone';
import { readBacklog } from './queue/readBacklog';
import type { OutboxOptions } from './readOutboxOptions';

/** What the outbox is started with. */
export interface OutboxDeps {
  readonly knex: Knex;
  readonly clock: () => Date;
  readonly logger: LoggerService;
  readonly lifecycle: LifecycleService;
  readonly scheduler: SchedulerService;
  readonly metrics: MetricsService;
  readonly events: EventsService;
  readonly signals: SignalsService;
  readonly notifications: NotificationService;
  readonly heartbeats: Heartbeats;
  readonly address: Address;
  /** Erases what else is not needed any more that is older than an instant. */
  readonly eraseOlder: (before: string) => Promise<unknown>;
}

/** What was delivered is kept for questions, and then erased. */
const KEPT = 7 * 86_400_000;
/** The outbox looks much more often than its heartbeat is worth writing. */
const BEAT = 30_000;
const ERASE = 'outbox-erase';
const DELIVER = 'outbox-deliver';

/** Begins to deliver, and schedules the erasing of what was delivered long ago. */
export async function startOutbox(
  deps: OutboxDeps,
  options: OutboxOptions,
): Promise<{ poke: PokeOutbox; metrics: OutboxMetrics }> {
  const { knex, clock, logger, lifecycle, heartbeats } = deps;
  const metrics = new OutboxMetrics(deps.metrics);
  metrics.watch(() => readBacklog(knex), clock);
  const poll: { poke: PokeOutbox } = { poke: () => undefined };
  const dispatcher = new OutboxDispatcher({
    knex,
    clock,
    logger,
    observer: metrics,
    random: Math.random,
    node: randomUUID(),
    deliveries: {
      notification: deliverNotification(deps.notifications, deps.address),
      signal: deliverSignal(deps.signals),
      event: deliverEvent(deps.events),
    },
    onSettled: () => poll.poke(),
  });
  heartbeats.register(DELIVER, BEAT);
  poll.poke = pollOutbox(dispatcher, {
    interval: options.poll,
    lifecycle,
    logger,
    onLooked: seldom(BEAT, clock, error => heartbeats.beat(DELIVER, error)),
  });
  await scheduleErasing(deps);
  return { poke: () => poll.poke(), metrics };
}

async function scheduleErasing(deps: OutboxDeps): Promise<void> {
  const { knex, clock, scheduler, heartbeats, eraseOlder } = deps;
  heartbeats.register(ERASE, 3_600_000);
  await scheduler.scheduleTask({
    id: ERASE,
    frequency: { hours: 1 },
    initialDelay: { minutes: 1 },
    timeout: { minutes: 30 },
    fn: () =>
      heartbeats.run(ERASE, async () => {
        const before = new Date(clock().getTime() - KEPT).toISOString();
        await eraseDone(knex, before);
        await eraseOlder(before);
      }),
  });
}

/** Passes a result on at most once in a while, and each change between good and bad at once. */
function seldom(
  interval: number,
  clock: () => Date,
  pass: (error?: unknown) => Promise<void>,
): (error?: unknown) => void {
  let passedAt = -Infinity;
  let wasGood = true;
  return error => {
    const now = clock().getTime();
    const isGood = error === undefined;
    if (isGood === wasGood && now - passedAt < interval) return;
    passedAt = now;
    wasGood = isGood;
    pass(error).catch(() => undefined);
  };
}
