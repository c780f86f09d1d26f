import { addDuration } from '../workingTime';
import type { TransitionResult } from '../extensionFacts';
import type { ExtensionRequest, ExtensionVote } from '../extensionRequest';
import { countApprovals, quorumOf } from '../presentRequest';
import { hasCome, spanOf } from '../proposalTimes';
import { actorOf, eventOf, moved, NO_TURN, type Move } from './moved';

/** How long the team may take to answer before its request lapses; calendar days. @public */
export const LAPSES_AFTER = '30 days';

/** One approval; where it is the last that was missing, the step or the whole request is passed. */
export function approve(move: Move<'approve'>): TransitionResult {
  const { command, facts } = move;
  const { step } = move.request;
  const request = withVote(move, 'approve');
  const voted = eventOf('vote_approved', facts, {
    ...voteDetails(move),
    text: command.text,
  });
  const open = request.rules.steps.findIndex(
    (_, i) => countApprovals(request, i, facts) < quorumOf(request, i),
  );
  if (open === -1) return approveAll(request, move, voted);
  if (open === step) return moved(request, {}, [voted]);
  return moved(request, { step: open, rescuers: undefined }, [
    voted,
    eventOf('step_passed', facts, {
      step,
      proposal: request.proposalNumber,
    }),
  ]);
}

function approveAll(
  request: ExtensionRequest,
  { facts }: Move<'approve'>,
  voted: ReturnType<typeof eventOf>,
): TransitionResult {
  const span = spanOf(request.proposal, facts.at);
  const isStarting = hasCome(span.startsAt, facts.at);
  const { proposalNumber: proposal } = request;
  return moved(
    request,
    {
      ...NO_TURN,
      ...span,
      state: isStarting ? 'active' : 'approved',
      decidedAt: facts.at,
      reason: undefined,
    },
    [
      voted,
      eventOf('approved', facts, { proposal }),
      ...(isStarting ? [eventOf('started', facts, { proposal })] : []),
    ],
  );
}

/** One denial ends it, whatever others said. */
export function deny(move: Move<'deny'>): TransitionResult {
  const { command, facts } = move;
  const { text, wayToYes } = command;
  return moved(
    withVote(move, 'deny'),
    {
      ...NO_TURN,
      state: 'denied',
      decidedAt: facts.at,
      endedAt: facts.at,
      reason: text,
      wayToYes,
    },
    [eventOf('denied', facts, { ...voteDetails(move), text, wayToYes })],
  );
}

/** It is the team's turn; only now it may lapse. */
export function requestChanges(
  move: Move<'request-changes'>,
): TransitionResult {
  const { command, facts } = move;
  const { text } = command;
  return moved(
    withVote(move, 'request-changes'),
    {
      ...NO_TURN,
      state: 'changes_requested',
      lapsesAt: addDuration(facts.at, LAPSES_AFTER, facts.calendar),
      reason: text,
    },
    [eventOf('changes_requested', facts, { ...voteDetails(move), text })],
  );
}

type AnyVote = Omit<Move<'approve'>, 'command'>;

function withVote(
  { request, facts, standsInFor }: AnyVote,
  vote: ExtensionVote['vote'],
): ExtensionRequest {
  const { proposalNumber: proposal, step } = request;
  const by = actorOf(facts);
  const at = facts.at;
  const cast: ExtensionVote = {
    proposal,
    step,
    by,
    ...(standsInFor !== undefined && { for: standsInFor }),
    vote,
    at,
  };
  return { ...request, votes: [...request.votes, cast] };
}

function voteDetails({ request, standsInFor }: AnyVote) {
  const { step, proposalNumber: proposal } = request;
  return { step, proposal, for: standsInFor };
}
