import { ConflictError } from '@backstage/errors';
import type { Look, SourceState } from '../types';
import type { CheckedPush } from './checkPush';

/**
 * What a push does to what its source said before: `whole` replaces it, `part` adds to a new generation, `last` ends
 * one, `delta` changes single resources, and `repeat` is a part of a generation that is there already.
 */
export interface PlannedLook {
  readonly does: 'whole' | 'part' | 'last' | 'delta' | 'repeat';
  /** The one that its resources belong to. */
  readonly generation: number;
  /** Of the whole inventory after it. */
  readonly look: Look;
}

type Push = Pick<
  CheckedPush,
  'source' | 'mode' | 'more' | 'generation' | 'observedAt' | 'complete'
>;

/** Plans a push after what is known of its source. Throws ConflictError for one that is older. */
export function planLook(
  push: Push,
  state: SourceState | undefined,
): PlannedLook {
  return push.mode === 'delta' ? planDelta(push, state) : planFull(push, state);
}

function planDelta(push: Push, state: SourceState | undefined): PlannedLook {
  const { source, generation, observedAt } = push;
  const current = state?.generation ?? 0;
  if (generation !== undefined && generation !== current) {
    throw new ConflictError(
      `The inventory of '${source}' is at generation ${current}, but the changes build on ${generation}; push it in full`,
    );
  }
  if (state && current > 0 && observedAt < state.observedAt) {
    throw older(push, state);
  }
  return {
    does: 'delta',
    // What is seen meanwhile belongs to the inventory that is under way.
    generation: state?.open?.generation ?? current,
    look: state ?? { observedAt, complete: [] },
  };
}

function planFull(push: Push, state: SourceState | undefined): PlannedLook {
  const { source, observedAt, complete = [] } = push;
  const open = state?.open;
  const current = state?.generation ?? 0;
  const newest = Math.max(current, open?.generation ?? 0);
  const generation = push.generation ?? newest + 1;
  if (generation < newest) {
    throw new ConflictError(
      `The inventory of '${source}' is at generation ${newest} already, and ${generation} is older`,
    );
  }
  if (push.generation === undefined && state && current > 0) {
    if (observedAt < state.observedAt) throw older(push, state);
  }
  if (generation === current && state) {
    return { does: 'repeat', generation, look: state };
  }
  const before = open?.generation === generation ? open : undefined;
  const look = before
    ? {
        observedAt: [before.observedAt, observedAt].sort()[0],
        complete: union(before.complete, complete),
      }
    : { observedAt, complete: union([], complete) };
  if (push.more) return { does: 'part', generation, look };
  return { does: before ? 'last' : 'whole', generation, look };
}

function older(push: Push, state: SourceState): ConflictError {
  return new ConflictError(
    `The inventory of '${push.source}' was looked at ${state.observedAt}, and ${push.observedAt} is older`,
  );
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].sort();
}
