import type { ResolvedSphere } from '../boundary/resolvedSphere';
import type { ReviewStep } from '../declarations/leash';
import type { ExtensionProposal } from './extensionContent';
import type {
  ExtensionRulesOfRequest,
  ExtensionStep,
} from './extensionRequest';
import { uniteSteps } from './uniteSteps';

/**
 * The rules that a sphere declares for a proposal. What is permanent passes the usual steps and those of the permanent
 * path: a step that both name with the same reviewers is passed once, by the higher quorum.
 * @public
 */
export function rulesOfProposal(
  { term }: Pick<ExtensionProposal, 'term'>,
  sphere: ResolvedSphere,
): ExtensionRulesOfRequest {
  const { steps, permanent, decideWithin, standIn } = sphere.leash.extensions;
  const usual = steps.map(toStep);
  const further =
    term.type === 'permanent' ? (permanent.steps ?? []).map(toStep) : [];
  return {
    steps: uniteSteps(usual, further),
    decideWithin,
    ...(standIn !== undefined && {
      standIn: standIn.toLocaleLowerCase('en-US'),
    }),
  };
}

function toStep({ name, reviewers, quorum = 1 }: ReviewStep): ExtensionStep {
  return {
    name,
    reviewers: reviewers.map(ref => ref.toLocaleLowerCase('en-US')),
    quorum,
  };
}
