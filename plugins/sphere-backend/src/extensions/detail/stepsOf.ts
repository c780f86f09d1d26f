import {
  eligibleOf,
  type ExtensionFacts,
  type ExtensionRequest,
  type ExtensionStepInfo,
} from '@dataops-sphere/plugin-sphere-common';
import type { Membership } from '../../membership/Membership';
import { toReviewer } from './participants';

/** The steps of a request with who can answer them, and how many have. */
export function stepsOf(
  request: ExtensionRequest,
  facts: ExtensionFacts,
  membership: Membership,
): ExtensionStepInfo[] {
  return request.rules.steps.map((step, index) => {
    const { eligible, present } = eligibleOf(request, index, facts);
    const approvals = request.votes.filter(
      vote =>
        vote.proposal === request.proposalNumber &&
        vote.step === index &&
        vote.vote === 'approve',
    );
    return {
      name: step.name,
      reviewers: step.reviewers.map(ref => toReviewer(ref, membership)),
      quorum: step.quorum,
      approvals: approvals.length,
      eligible: eligible.length,
      present: present.length,
    };
  });
}
