import { contentHash } from '../../declarations/contentHash';
import type { TransitionResult } from '../extensionFacts';
import type { ExtensionProposal } from '../extensionContent';
import { actorOf, eventOf, moved, refused, type Move } from './moved';
import { rewrittenProposal } from './nextProposal';

/** Another proposal of the team; votes start again. */
export function edit(move: Move<'edit'>): TransitionResult {
  const { command, request, facts } = move;
  const { proposal } = command;
  if (isSame(proposal, request.proposal)) return refused('same-proposal');
  if (facts.problems.length > 0) return refused('proposal-problems', facts);
  const next = rewrittenProposal(request, proposal, {
    author: actorOf(facts),
    facts,
  });
  return moved(request, next, [
    eventOf('edited', facts, {
      proposal: next.proposalNumber,
      content: proposal,
    }),
  ]);
}

/** Terms of a reviewer. Nothing counts of them before the team takes them, and no vote is given with them. */
export function counterOffer(move: Move<'counter-offer'>): TransitionResult {
  const { command, request, facts, standsInFor } = move;
  const { proposal, text } = command;
  if (isSame(proposal, request.proposal)) return refused('same-proposal');
  if (facts.problems.length > 0) return refused('proposal-problems', facts);
  const offer = {
    by: actorOf(facts),
    at: facts.at,
    proposal,
    ...(text !== undefined && { note: text }),
  };
  return moved(request, { counterOffer: offer }, [
    eventOf('counter_offered', facts, {
      step: request.step,
      proposal: request.proposalNumber,
      for: standsInFor,
      content: proposal,
      text,
    }),
  ]);
}

/** The offer becomes the team's proposal; whoever made it may vote on it. */
export function acceptCounterOffer(
  move: Move<'accept-counter-offer'>,
): TransitionResult {
  const { request, facts } = move;
  const offer = request.counterOffer;
  if (!offer) return refused('no-counter-offer');
  if (facts.problems.length > 0) return refused('proposal-problems', facts);
  const { proposal } = offer;
  const next = rewrittenProposal(request, proposal, {
    author: actorOf(facts),
    facts,
  });
  return moved(request, next, [
    eventOf('counter_accepted', facts, {
      proposal: next.proposalNumber,
      content: proposal,
    }),
  ]);
}

function isSame(a: ExtensionProposal, b: ExtensionProposal): boolean {
  return contentHash(a) === contentHash(b);
}
