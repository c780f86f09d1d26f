import type { InventoryContext, SourceState } from '../types';
import type { CheckedPush } from './checkPush';
import type { ResourceDiff } from './diffResources';
import type { PlannedLook } from './planLook';

/** After this part of the age, an observation that is repeated is told on, so that use never runs out meanwhile. */
const RENEWAL = 1 / 4;

/** What is known of a source after a push. */
export function nextState(
  push: CheckedPush,
  before: {
    readonly state?: SourceState;
    readonly plan: PlannedLook;
    readonly diff: ResourceDiff;
    readonly context: Pick<InventoryContext, 'maxAgeOf'>;
  },
): SourceState {
  const { state, plan, diff, context } = before;
  const { source, observedAt } = push;
  const maxAge = context.maxAgeOf(source);
  const known = state ?? {
    source,
    generation: 0,
    complete: [],
    dimensions: {},
    observedAt,
    settledAt: observedAt,
    maxAge,
  };
  const dimensions = dimensionsAfter(push, known, plan);
  if (plan.does === 'part') {
    const open = { ...plan.look, generation: plan.generation };
    return { ...known, open, dimensions, maxAge };
  }
  if (plan.does === 'delta' || plan.does === 'repeat') {
    return { ...known, dimensions, maxAge };
  }
  const { open: _ended, ...rest } = known;
  const isSame =
    push.generation === undefined &&
    diff.added.length + diff.changed.length + diff.removed.length === 0 &&
    plan.look.observedAt === known.observedAt &&
    known.generation > 0;
  return {
    ...rest,
    generation: isSame ? known.generation : plan.generation,
    complete: plan.look.complete,
    dimensions,
    observedAt: plan.look.observedAt,
    settledAt: isRenewal(plan.look.observedAt, known)
      ? plan.look.observedAt
      : known.settledAt,
    maxAge,
  };
}

function isRenewal(observedAt: string, known: SourceState): boolean {
  const passed =
    new Date(observedAt).getTime() - new Date(known.settledAt).getTime();
  return passed >= known.maxAge * 1000 * RENEWAL;
}

/** Dimensions are learned from every push, and forgotten when a whole inventory names none any more. */
function dimensionsAfter(
  push: CheckedPush,
  known: SourceState,
  { does }: PlannedLook,
): SourceState['dimensions'] {
  const named = new Map<string, Set<string>>();
  const add = (kind: string, dimensions: readonly string[]) => {
    const all = named.get(kind) ?? new Set<string>();
    dimensions.forEach(dimension => all.add(dimension));
    if (all.size > 0) named.set(kind, all);
  };
  if (does !== 'whole') {
    Object.entries(known.dimensions).forEach(([kind, all]) => add(kind, all));
  }
  for (const { kind, amounts } of push.resources.values()) {
    if (amounts) add(kind.name, Object.keys(amounts));
  }
  return Object.fromEntries(
    [...named]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, all]) => [kind, [...all].sort()]),
  );
}
