import type { TransitionResult } from '../extensionFacts';
import { hasCome } from '../proposalTimes';
import { warningsDue } from '../warnings';
import { closed, ended } from './end';
import { eventOf, moved, refused, type Move } from './moved';
import { numberedProposal, reviewersTurn } from './nextProposal';

/** Half of the promised time is gone. Once for a proposal. */
export function remind({ request, facts }: Move<'remind'>): TransitionResult {
  const { remindedAt, escalatedAt, halfAt, step } = request;
  if (remindedAt !== undefined || escalatedAt !== undefined) {
    return refused('nothing-to-do');
  }
  if (!hasCome(halfAt, facts.at)) return refused('too-early');
  return moved(request, { remindedAt: facts.at }, [
    eventOf('reminded', facts, { step }),
  ]);
}

/** The promise is broken: from now on the stand-ins may answer as well. It decides nothing. */
export function escalate({
  request,
  facts,
}: Move<'escalate'>): TransitionResult {
  const { escalatedAt, dueAt, step } = request;
  if (escalatedAt !== undefined) return refused('nothing-to-do');
  if (!hasCome(dueAt, facts.at)) return refused('too-early');
  return moved(request, { escalatedAt: facts.at }, [
    eventOf('escalated', facts, { step }),
  ]);
}

/** The team did not answer. */
export function lapse({ request, facts }: Move<'lapse'>): TransitionResult {
  if (!hasCome(request.lapsesAt, facts.at)) return refused('too-early');
  return closed(request, { state: 'lapsed', facts }, [
    eventOf('lapsed', facts),
  ]);
}

/** The border is another one: reviewers have to look at the same wish again. */
export function rebase({ request, facts }: Move<'rebase'>): TransitionResult {
  if (facts.base.hash === request.base.hash) return refused('nothing-to-do');
  const next = numberedProposal(request, request.proposal, facts);
  const turn =
    request.state === 'in_review' ? reviewersTurn(request.rules, facts) : {};
  return moved(request, { ...next, ...turn }, [
    eventOf('rebased', facts, { proposal: next.proposalNumber }),
  ]);
}

/** The agreed start has come. What must not be approved any more, does not start either. */
export function start({ request, facts }: Move<'start'>): TransitionResult {
  const { startsAt, endsAt } = request;
  if (!hasCome(startsAt, facts.at)) return refused('too-early');
  const started = eventOf('started', facts);
  if (hasCome(endsAt, facts.at)) {
    return ended(request, { endReason: 'expired', facts }, [started]);
  }
  const reason = reasonAgainst(facts);
  if (reason === undefined) {
    return moved(request, { state: 'active' }, [started]);
  }
  return closed(request, { state: 'cancelled', facts, reason }, [
    eventOf('cancelled', facts, { text: reason }),
  ]);
}

function reasonAgainst({
  problems,
  teamIdentity,
}: Move<'start'>['facts']): string | undefined {
  if (teamIdentity === 'changed') {
    return 'The team is not the one any more that this was agreed with';
  }
  return problems.length > 0
    ? problems.map(({ message }) => message).join('; ')
    : undefined;
}

/** The end is near. Of several warnings that are due, the most urgent one stands for all. */
export function warn({
  command,
  request,
  facts,
}: Move<'warn'>): TransitionResult {
  const due = warningsDue(request, facts.at);
  if (due.length === 0) return refused('too-early');
  const days = Math.min(...due);
  if (command.days !== days) return refused('nothing-to-do');
  return moved(request, { warned: [...request.warned, ...due] }, [
    eventOf('warned', facts, { days }),
  ]);
}

/** Its time is over. */
export function expire({ request, facts }: Move<'expire'>): TransitionResult {
  if (!hasCome(request.endsAt, facts.at)) return refused('too-early');
  return ended(request, { endReason: 'expired', facts });
}

/** The declaration contains it now. Only what is permanent can go over into it. */
export function declare({ request, facts }: Move<'declare'>): TransitionResult {
  if (request.proposal.term.type !== 'permanent') {
    return refused('nothing-to-do');
  }
  return ended(request, { endReason: 'declared', facts });
}

/** The sphere is no more. */
export function retire({ request, facts }: Move<'retire'>): TransitionResult {
  const endReason = 'sphere_retired';
  if (request.state === 'active') return ended(request, { endReason, facts });
  const isApproved = request.state === 'approved';
  return closed(
    request,
    { state: isApproved ? 'cancelled' : 'lapsed', endReason, facts },
    [eventOf(isApproved ? 'cancelled' : 'lapsed', facts, { endReason })],
  );
}
