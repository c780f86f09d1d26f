import {
  clockCommands,
  isDeclared,
  transition,
  type MachineCommand,
} from '@dataops-sphere/plugin-sphere-common';
import type { ExtensionContext } from '../ExtensionContext';
import type { ExtensionBasis } from '../ExtensionStore';
import { factsOf } from '../facts/factsOf';
import { commit } from './commit';

/** The clock and the rest of Sphere act by themselves; nobody's rights are lent to them. */
const SYSTEM = { actor: { type: 'system' }, admin: 'no' } as const;
/** More transitions than one request can need at once; what is left is done the next time. */
const MAX_TRANSITIONS = 12;

/**
 * Does for one request what time and the declarations ask for at the moment, one transition after the other, each on
 * what the one before has left. Safe to repeat and to run on several nodes: whoever comes second finds nothing to do.
 * Answers how many transitions were made.
 */
export async function runClock(
  id: string,
  context: ExtensionContext,
): Promise<number> {
  let made = 0;
  for (let tries = 0; tries < MAX_TRANSITIONS; tries += 1) {
    const at = context.clock().toISOString();
    const basis = await context.store.basis(id, { at });
    if (!basis) return made;
    const outcome = await makeNext(basis, { context, at });
    if (outcome === 'nothing-to-do') return made;
    if (outcome === 'written') made += 1;
  }
  return made;
}

async function makeNext(
  basis: ExtensionBasis,
  { context, at }: { context: ExtensionContext; at: string },
): Promise<'written' | 'stale' | 'nothing-to-do'> {
  const { extension: before, sphere } = basis;
  const facts = factsOf(basis, { caller: SYSTEM, context, at });
  for (const command of commandsFor(basis, { context, at })) {
    const result = transition(before.request, command, facts);
    if (!result.ok) continue;
    const outcome = await commit({ ...result, before, sphere, facts }, context);
    return outcome.outcome === 'written' ? 'written' : 'stale';
  }
  return 'nothing-to-do';
}

/** What the declarations ask for goes before what time asks for. */
function commandsFor(
  { extension, sphere }: ExtensionBasis,
  { context, at }: { context: ExtensionContext; at: string },
): readonly MachineCommand[] {
  const { request } = extension;
  const isGone = !sphere || sphere.resolved.lifecycle === 'retired';
  if (isGone) return [{ type: 'retire' }, ...clockCommands(request, at)];
  const { proposal } = request;
  const isContained =
    proposal.term.type === 'permanent' &&
    isDeclared(proposal, sphere.resolved, context.kinds);
  return [
    ...(isContained ? [{ type: 'declare' } as const] : []),
    { type: 'rebase' },
    ...clockCommands(request, at),
  ];
}
