import type { ExtensionFacts } from './extensionFacts';
import type { ExtensionRequest, ExtensionVote } from './extensionRequest';
import { isAmong } from './personRef';
import { strictestRules } from './strictestRules';

/** What a request is settled by; the rest of the facts does not matter for it. */
export type PresentFacts = Pick<ExtensionFacts, 'team' | 'rules'>;

/**
 * A request as it stands by the facts: under rules that were made stricter meanwhile, and at the first step that is not
 * passed by the votes that still count. Whoever joined the team or the request after voting counts no more.
 */
export function presentRequest(
  request: ExtensionRequest,
  facts: PresentFacts,
): ExtensionRequest {
  if (!isOpen(request)) return request;
  const rules = strictestRules(request.rules, facts.rules);
  const settled = { ...request, rules };
  const step = presentStep(settled, facts);
  return step === request.step
    ? settled
    : { ...settled, step, rescuers: undefined };
}

/** How many approvals of a step count. Each is of another person: nobody has two votes on a proposal. */
export function countApprovals(
  request: ExtensionRequest,
  step: number,
  facts: Pick<ExtensionFacts, 'team'>,
): number {
  const excluded = [...facts.team, ...request.authors];
  return votesOnPresent(request).filter(
    vote =>
      vote.step === step &&
      vote.vote === 'approve' &&
      !peopleOf(vote).some(person => isAmong(person, excluded)),
  ).length;
}

/** Votes for the proposal as it is now. */
export function votesOnPresent({
  votes,
  proposalNumber,
}: ExtensionRequest): readonly ExtensionVote[] {
  return votes.filter(vote => vote.proposal === proposalNumber);
}

/** Everybody whose one vote on a proposal is used: who voted, and whom they stood in for. */
export function votersOf(request: ExtensionRequest): readonly string[] {
  return votesOnPresent(request).flatMap(peopleOf);
}

/** The quorum of a step. INVARIANT: never below one, whatever was stored. */
export function quorumOf({ rules }: ExtensionRequest, step: number): number {
  const quorum = rules.steps[step]?.quorum;
  return quorum !== undefined && quorum >= 1 ? quorum : 1;
}

function presentStep(
  request: ExtensionRequest,
  facts: Pick<ExtensionFacts, 'team'>,
): number {
  const { steps } = request.rules;
  const open = steps.findIndex(
    (_, index) =>
      countApprovals(request, index, facts) < quorumOf(request, index),
  );
  return open === -1 ? Math.max(0, steps.length - 1) : open;
}

function peopleOf(vote: ExtensionVote): readonly string[] {
  return vote.for === undefined ? [vote.by] : [vote.by, vote.for];
}

function isOpen({ state }: ExtensionRequest): boolean {
  return state === 'in_review' || state === 'changes_requested';
}
