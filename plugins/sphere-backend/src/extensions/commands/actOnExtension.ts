import {
  proposalOfCommand,
  refuseStale,
  transition,
  type ExtensionCommand,
  type ExtensionFacts,
  type TransitionResult,
} from '@dataops-sphere/plugin-sphere-common';
import {
  conflictError,
  problemsError,
  refusalError,
  takenError,
} from '../extensionErrors';
import type { ExtensionContext } from '../ExtensionContext';
import type { ExtensionCaller } from '../ExtensionService';
import type { ExtensionBasis } from '../ExtensionStore';
import { factsOf } from '../facts/factsOf';
import { callOf } from './callOf';
import { commit } from './commit';
import { runClock } from './runClock';

/** The request that a command is for, and what it is refused for if it is. */
interface Attempt {
  readonly id: string;
  readonly command: ExtensionCommand;
  readonly caller: ExtensionCaller;
  readonly context: ExtensionContext;
}

/**
 * Does one command; answers undefined for a request that is not there or not visible. Exactly one of two commands for
 * the same version has an effect: the row is written only where the version is still the one that was looked at.
 */
export async function actOnExtension(
  attempt: Attempt,
): Promise<'done' | undefined> {
  const { id, command, caller, context } = attempt;
  const at = context.clock().toISOString();
  const call = callOf(caller, command.idempotencyKey);
  const { visible } = caller;
  const basis = await context.store.basis(id, { visible, call, at });
  if (!basis) return undefined;
  if (basis.repeated !== undefined) return answerRepeat(basis.repeated, id);
  const { extension, sphere } = basis;
  const { request } = extension;
  const proposal = proposalOfCommand(request, command.action);
  const facts = factsOf(basis, { caller, context, at, proposal });
  const stale = refuseStale(request, command);
  if (stale) throw refusalError(stale, { request, facts });
  const result = transition(request, command.action, facts);
  if (!result.ok) throw await refuse(result, { ...attempt, basis, facts });
  const made = { ...result, before: extension, sphere, facts, call };
  const outcome = await commit(made, context);
  switch (outcome.outcome) {
    case 'written':
      return 'done';
    case 'repeated':
      return answerRepeat(outcome.request, id);
    case 'target-taken':
      throw takenError(outcome.request);
    default:
      throw await staleError(attempt);
  }
}

function answerRepeat(repeated: string, id: string): 'done' {
  if (repeated === id) return 'done';
  throw conflictError('The idempotency key was used for another request', {
    code: 'repeated-key',
  });
}

/** Where the border has changed, the request is made to say so before the reviewer is sent back to look at it. */
async function refuse(
  { reason, problems }: Extract<TransitionResult, { ok: false }>,
  about: Attempt & {
    readonly basis: ExtensionBasis;
    readonly facts: ExtensionFacts;
  },
): Promise<Error> {
  const { command, basis, facts, id, context } = about;
  const { request } = basis.extension;
  if (reason === 'base-changed') {
    await runClock(id, context);
    const now = await context.store.basis(id, { at: facts.at });
    return refusalError(reason, {
      request: now?.extension.request ?? request,
      facts,
    });
  }
  const isProposing =
    command.action.type === 'edit' || command.action.type === 'counter-offer';
  if (reason === 'proposal-problems' && isProposing) {
    return problemsError(problems ?? facts.problems);
  }
  return refusalError(reason, {
    request,
    facts,
    ...(reason === 'proposal-problems' && {
      problems: problems ?? facts.problems,
    }),
  });
}

async function staleError({ id, context }: Attempt): Promise<Error> {
  const at = context.clock().toISOString();
  const now = await context.store.basis(id, { at });
  return refusalError('stale-version', { request: now?.extension.request });
}
