import type { ExtensionContext } from '../ExtensionContext';
import type { WriteOutcome } from '../ExtensionStore';
import { toWrite, type MadeTransition } from './toWrite';

/** Writes a transition with everything that belongs to it, and has the rest of this node follow. */
export async function commit(
  made: MadeTransition,
  context: Pick<
    ExtensionContext,
    'store' | 'kinds' | 'calendar' | 'membership' | 'onCommitted'
  >,
): Promise<WriteOutcome> {
  const outcome = await context.store.write(toWrite(made, context));
  if (outcome.outcome === 'written') {
    await context.onCommitted([made.request.sphere.uid]);
  }
  return outcome;
}
