import type {
  MetricsService,
  MetricsServiceCounter,
} from '@backstage/backend-plugin-api/alpha';
import type { OutboxIntent } from './OutboxIntent';
import type { OutboxObserver } from './OutboxDispatcher';
import type { Backlog } from './queue/readBacklog';

/** Counts deliveries and what the clock did, and reports what waits. */
export class OutboxMetrics implements OutboxObserver {
  readonly #metrics: MetricsService;
  readonly #deliveries: MetricsServiceCounter;
  readonly #transitions: MetricsServiceCounter;
  readonly #failures: MetricsServiceCounter;

  constructor(metrics: MetricsService) {
    this.#metrics = metrics;
    this.#deliveries = metrics.createCounter('sphere.outbox.deliveries', {
      description: 'Deliveries that were tried, by channel and result',
      unit: '{delivery}',
    });
    this.#transitions = metrics.createCounter('sphere.clock.transitions', {
      description: 'Transitions of requests that time asked for',
      unit: '{transition}',
    });
    this.#failures = metrics.createCounter('sphere.clock.errors', {
      description: 'Requests that the clock could not handle',
      unit: '{error}',
    });
  }

  onDelivered(channel: OutboxIntent['channel']): void {
    this.#deliveries.add(1, { channel, result: 'delivered' });
  }

  onFailed(
    channel: OutboxIntent['channel'],
    result: 'retried' | 'poisoned',
  ): void {
    this.#deliveries.add(1, { channel, result });
  }

  onHandled(outcome: {
    readonly transitions: number;
    readonly result: 'done' | 'failed';
  }): void {
    this.#transitions.add(outcome.transitions);
    if (outcome.result === 'failed') this.#failures.add(1);
  }

  /** Reports what waits whenever metrics are collected. */
  watch(read: () => Promise<Backlog>, clock: () => Date): void {
    const gauge = (name: string, description: string, unit: string) =>
      this.#metrics.createObservableGauge(name, { description, unit });
    gauge(
      'sphere.outbox.waiting',
      'Deliveries that wait',
      '{delivery}',
    ).addCallback(async result => result.observe((await read()).waiting));
    gauge(
      'sphere.outbox.poisoned',
      'Deliveries that were given up',
      '{delivery}',
    ).addCallback(async result => result.observe((await read()).poisoned));
    gauge(
      'sphere.outbox.lag',
      'Age of the oldest delivery that waits',
      's',
    ).addCallback(async result =>
      result.observe(lagOf(await read(), clock()) / 1000),
    );
  }
}

/** Milliseconds since the oldest waiting row was written. */
export function lagOf({ oldest }: Backlog, now: Date): number {
  return oldest === undefined
    ? 0
    : Math.max(0, now.getTime() - Date.parse(oldest));
}
