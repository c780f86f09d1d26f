import type {
  MetricsService,
  MetricsServiceCounter,
} from '@backstage/backend-plugin-api/alpha';
import type { Zone } from '@dataops-sphere/plugin-sphere-common';
import type { DecisionIndex, IndexObserver } from './DecisionIndex';
import type { DecisionObserver } from './DecisionService';

/** Counts answers and failures. */
export class DecisionMetrics implements DecisionObserver, IndexObserver {
  readonly #metrics: MetricsService;
  readonly #evaluations: MetricsServiceCounter;
  readonly #failures: MetricsServiceCounter;
  readonly #broken: MetricsServiceCounter;

  constructor(metrics: MetricsService) {
    this.#metrics = metrics;
    this.#evaluations = metrics.createCounter('sphere.decisions.evaluations', {
      description: 'Questions that were answered, by zone',
      unit: '{evaluation}',
    });
    this.#failures = metrics.createCounter('sphere.decisions.refresh.errors', {
      description: 'Looks for changes of the boundaries that failed',
      unit: '{error}',
    });
    this.#broken = metrics.createCounter('sphere.decisions.broken.spheres', {
      description: 'Spheres that could not be made ready for decisions',
      unit: '{sphere}',
    });
  }

  onAnswered(zone: Zone): void {
    this.#evaluations.add(1, { zone });
  }

  onFailed(): void {
    this.#failures.add(1);
  }

  onBroken(): void {
    this.#broken.add(1);
  }

  /** Reports the index whenever metrics are collected. */
  watch(index: Pick<DecisionIndex, 'age' | 'size'>): void {
    const age = this.#metrics.createObservableGauge(
      'sphere.decisions.index.age',
      {
        description: 'Time since the last successful look for changes',
        unit: 's',
      },
    );
    age.addCallback(result => result.observe(index.age() / 1000));
    const size = this.#metrics.createObservableGauge(
      'sphere.decisions.index.spheres',
      { description: 'Spheres that are ready to answer', unit: '{sphere}' },
    );
    size.addCallback(result => result.observe(index.size));
  }
}
