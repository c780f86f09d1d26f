import type {
  ExtensionFacts,
  ExtensionProposal,
  ExtensionRequest,
} from '@dataops-sphere/plugin-sphere-common';
import type { SphereBasis } from '../ExtensionStore';

/** The request that a proposal would become, also where it could not be sent; it is never stored. */
export function draftRequest(
  proposal: ExtensionProposal,
  { facts, sphere }: { facts: ExtensionFacts; sphere: SphereBasis },
): ExtensionRequest {
  const { actor, rules, base, at } = facts;
  const author = actor.type === 'system' ? 'system' : actor.ref;
  return {
    id: '00000000-0000-4000-8000-000000000000',
    sphere: { uid: sphere.uid, name: sphere.name },
    state: 'in_review',
    version: 1,
    proposal,
    proposalNumber: 1,
    proposalHash: '',
    base,
    requester: author,
    authors: [author],
    rules,
    step: 0,
    votes: [],
    submittedAt: at,
    warned: [],
  };
}
