import type { InventoryCoverage } from '@dataops-sphere/plugin-sphere-common';
import { validUntil } from '../sourceStates';
import type { SourceState } from '../types';

/** What the sources say of their own completeness. */
export function coverageOf(states: readonly SourceState[]): InventoryCoverage {
  const complete = new Map<
    string,
    { readonly observedAt: number; readonly validUntil: number }
  >();
  for (const state of states) {
    const seen = new Date(state.observedAt).getTime();
    const until = validUntil(state.observedAt, state.maxAge);
    for (const kind of state.complete) {
      const known = complete.get(kind);
      complete.set(kind, {
        observedAt: Math.min(seen, known?.observedAt ?? seen),
        validUntil: Math.min(until, known?.validUntil ?? until),
      });
    }
  }
  const bySource = new Map(states.map(s => [s.source, s.dimensions]));
  return {
    complete,
    gives: (source, kind, dimension) => {
      const dimensions = bySource.get(source) ?? {};
      return (
        Object.hasOwn(dimensions, kind) && dimensions[kind].includes(dimension)
      );
    },
  };
}
