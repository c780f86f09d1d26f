import {
  MAX_OPEN_REQUESTS_PER_SPHERE,
  submitRequest,
  type ExtensionFacts,
  type ExtensionSubmission,
} from '@dataops-sphere/plugin-sphere-common';
import {
  conflictError,
  inputError,
  problemsError,
  refusalError,
  takenError,
} from '../extensionErrors';
import type { ExtensionContext } from '../ExtensionContext';
import type { ExtensionCaller } from '../ExtensionService';
import type { SubmissionBasis, WriteOutcome } from '../ExtensionStore';
import { createFacts } from '../facts/createFacts';
import { callOf } from './callOf';
import { commit } from './commit';

/**
 * Files a request, and answers with its id; undefined for a sphere that is not there or not visible. The same key of the
 * same caller again answers with the request that it made, and does nothing.
 */
export async function submitExtension(
  sphere: string,
  submission: ExtensionSubmission,
  { caller, context }: { caller: ExtensionCaller; context: ExtensionContext },
): Promise<string | undefined> {
  const at = context.clock().toISOString();
  const call = callOf(caller, submission.idempotencyKey);
  const { visible } = caller;
  const basis = await context.store.submissionBasis(sphere, {
    visible,
    call,
    at,
  });
  if (!basis) return undefined;
  if (basis.repeated !== undefined) return basis.repeated;
  await checkPredecessors(submission, { basis, caller, context, at });
  const facts = createFacts(
    {
      caller,
      proposal: submission.proposal,
      sphere: basis.sphere,
      absences: basis.absences,
      at,
    },
    context,
  );
  const { request, events } = make(submission, { basis, facts, context });
  const outcome = await commit(
    { request, events, sphere: basis.sphere, facts, call },
    context,
  );
  return settle(outcome, request.id);
}

function make(
  { proposal, renews, follows }: ExtensionSubmission,
  options: {
    readonly basis: SubmissionBasis;
    readonly facts: ExtensionFacts;
    readonly context: ExtensionContext;
  },
) {
  const { basis, facts, context } = options;
  const { uid, name } = basis.sphere;
  const result = submitRequest(
    {
      id: context.newId(),
      sphere: { uid, name },
      proposal,
      ...(renews !== undefined && { renews }),
      ...(follows !== undefined && { follows }),
    },
    facts,
  );
  if (!result.ok) {
    const { reason, problems = [] } = result;
    throw reason === 'proposal-problems'
      ? problemsError(problems.length > 0 ? problems : facts.problems)
      : refusalError(reason, { facts });
  }
  if (basis.openRequests >= MAX_OPEN_REQUESTS_PER_SPHERE) {
    throw refusalError('too-many-open', { facts });
  }
  return result;
}

function settle(outcome: WriteOutcome, id: string): string {
  switch (outcome.outcome) {
    case 'written':
      return id;
    case 'repeated':
      return outcome.request;
    case 'target-taken':
      throw takenError(outcome.request);
    default:
      throw conflictError('The request was written by somebody else', {
        code: 'stale-version',
      });
  }
}

async function checkPredecessors(
  { renews, follows }: ExtensionSubmission,
  about: {
    readonly basis: SubmissionBasis;
    readonly caller: ExtensionCaller;
    readonly context: ExtensionContext;
    readonly at: string;
  },
): Promise<void> {
  const states = [
    [renews, ['approved', 'active', 'ended']],
    [follows, ['denied', 'withdrawn', 'lapsed', 'cancelled', 'ended']],
  ] as const;
  for (const [id, allowed] of states) {
    if (id === undefined) continue;
    const { visible } = about.caller;
    const { store } = about.context;
    const found = await store.basis(id, { visible, at: about.at });
    const request = found?.extension.request;
    const isFitting =
      request?.sphere.uid === about.basis.sphere.uid &&
      allowed.some(state => state === request.state);
    if (!isFitting) {
      throw inputError(
        'unknown-request',
        `Expected an earlier request of this sphere, but '${id}' is none`,
      );
    }
  }
}
