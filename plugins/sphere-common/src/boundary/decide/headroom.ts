import type { BoundaryKind } from '../boundaryKind';
import type { BoundaryUse } from './boundaryUse';
import type { CompiledEntry, CompiledLimit } from './compileBoundary';
import type { Headroom } from './decision';
import { isActive, type BoundaryOverlay } from './overlay';
import type { Question } from './question';

/** What the headroom of a question is worked out from; `at` is milliseconds since the epoch. */
export interface HeadroomContext {
  readonly kind: BoundaryKind;
  readonly question: Question;
  readonly use: BoundaryUse;
  readonly at: number;
}

/** From worst to best. */
const STATES: readonly Headroom['state'][] = [
  'over-ceiling',
  'over-border',
  'unknown-use',
  'unknown-amount',
  'near',
  'within',
];

/** The limit that is worst off first; then by entry and dimension. */
export function compareHeadroom(a: Headroom, b: Headroom): number {
  const byState = STATES.indexOf(a.state) - STATES.indexOf(b.state);
  if (byState !== 0) return byState;
  if (a.entry !== b.entry) return a.entry < b.entry ? -1 : 1;
  return a.dimension < b.dimension ? -1 : 1;
}

/** Whether a limit lets the question pass. */
export function isFree({ state }: Headroom): boolean {
  return state === 'within' || state === 'near';
}

/** Every limit of an entry to which the question adds something, or may. */
export function headroomOf(
  compiled: CompiledEntry,
  context: HeadroomContext,
): Headroom[] {
  const all: Headroom[] = [];
  for (const limit of compiled.limits ?? []) {
    const headroom = measure(compiled, limit, context);
    if (headroom) all.push(headroom);
  }
  return all;
}

/**
 * How much a question adds to a limit: 0 where it is no concern of it, not a number where it does not say. Deleting and
 * reading add nothing. `count` grows by one thing on `create`. A question that names some amounts asks for nothing of
 * those that it leaves out; one that names none has not said what it asks for.
 */
function amountOf(
  { dimension, mode, actions }: CompiledLimit,
  { question, kind }: HeadroomContext,
): number {
  const { action, amounts } = question;
  if (action === 'delete') return 0;
  const known = Object.hasOwn(kind.actions, action);
  if (known && !kind.actions[action].change) return 0;
  if (Object.hasOwn(amounts, dimension)) {
    return amounts[dimension] >= 0 ? amounts[dimension] : NaN;
  }
  if (mode === 'count') {
    return (actions ?? ['create']).includes(action) ? 1 : 0;
  }
  if (actions && !actions.includes(action)) return 0;
  return Object.values(amounts).some(amount => amount >= 0) ? 0 : NaN;
}

/** Undefined where the question adds nothing to it. */
function measure(
  compiled: CompiledEntry,
  compiledLimit: CompiledLimit,
  context: HeadroomContext,
): Headroom | undefined {
  const adds = amountOf(compiledLimit, context);
  if (adds === 0) return undefined;
  const { dimension, mode, limit, raises } = compiledLimit;
  const { use, at } = context;
  const id = compiled.entry.id;
  const known = mode === 'each' ? undefined : use.of(id, dimension);
  const used = known && at < known.validUntil ? known.value : undefined;
  const { warn, ceiling } = limit;
  const declared = limit.border ?? ceiling;
  const raise = raises && highestActive(raises, at);
  const target = raise?.limits?.[dimension];
  const isRaised =
    target !== undefined && declared !== undefined && target > declared;
  const border = isRaised ? Math.min(target, ceiling ?? Infinity) : declared;
  // Spreading what is there into the object takes longer than all the rest.
  return {
    entry: id,
    dimension,
    mode,
    state: stateOf({ mode, used, adds, warn, border, ceiling }),
    use: used,
    adds: Number.isNaN(adds) ? undefined : adds,
    warn,
    border,
    ceiling,
    raisedBy: isRaised ? raise?.title : undefined,
  };
}

function stateOf(facts: {
  readonly mode: Headroom['mode'];
  readonly used: number | undefined;
  readonly adds: number;
  readonly warn: number | undefined;
  readonly border: number | undefined;
  readonly ceiling: number | undefined;
}): Headroom['state'] {
  const { mode, used, adds, warn, border, ceiling } = facts;
  // What is not known is at least nothing.
  const least = (used ?? 0) + (Number.isNaN(adds) ? 0 : adds);
  if (exceeds(least, ceiling)) return 'over-ceiling';
  if (exceeds(least, border)) return 'over-border';
  if (border !== undefined && Number.isNaN(adds)) return 'unknown-amount';
  if (border !== undefined && mode !== 'each' && used === undefined) {
    return 'unknown-use';
  }
  return exceeds(least, warn) ? 'near' : 'within';
}

/** Sums of decimals are a little off: 0.1 + 0.2 does not exceed 0.3. */
const ROUNDING = 1e-9;

function exceeds(sum: number, limit: number | undefined): boolean {
  return limit !== undefined && sum > limit + ROUNDING * Math.max(1, limit);
}

/** They are sorted: the first that is active is the highest. */
function highestActive(
  raises: readonly BoundaryOverlay[],
  at: number,
): BoundaryOverlay | undefined {
  for (const raise of raises) if (isActive(raise, at)) return raise;
  return undefined;
}
