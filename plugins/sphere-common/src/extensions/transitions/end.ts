import type { ExtensionFacts, TransitionResult } from '../extensionFacts';
import type {
  ExtensionEndReason,
  ExtensionEvent,
  ExtensionRequest,
} from '../extensionRequest';
import { isAmong } from '../personRef';
import { actorOf, eventOf, moved, NO_TURN, refused, type Move } from './moved';

/** The team does not want it any more. */
export function withdraw({
  command,
  request,
  facts,
}: Move<'withdraw'>): TransitionResult {
  return closed(request, { state: 'withdrawn', facts }, [
    eventOf('withdrawn', facts, { text: command.text }),
  ]);
}

/** It does not start. Whoever is not of the team says why. */
export function cancel({
  command,
  request,
  facts,
}: Move<'cancel'>): TransitionResult {
  const { text } = command;
  const isOwn = isAmong(actorOf(facts), facts.team);
  if (!isOwn && !text?.trim()) return refused('reason-needed');
  return closed(request, { state: 'cancelled', facts, reason: text }, [
    eventOf('cancelled', facts, { text }),
  ]);
}

/** The team has no use for it any more. */
export function giveBack({
  command,
  request,
  facts,
}: Move<'give-back'>): TransitionResult {
  return ended(request, { endReason: 'given_back', facts }, [
    eventOf('given_back', facts, { text: command.text }),
  ]);
}

/** Taken back by the platform: what runs ends, what has not started does not. */
export function revoke({
  command,
  request,
  facts,
}: Move<'revoke'>): TransitionResult {
  const { text } = command;
  const revoked = eventOf('revoked', facts, { text });
  if (request.state === 'active') {
    return ended(request, { endReason: 'revoked', facts, reason: text }, [
      revoked,
    ]);
  }
  return closed(
    request,
    { state: 'cancelled', facts, reason: text, endReason: 'revoked' },
    [revoked, eventOf('cancelled', facts, { endReason: 'revoked' })],
  );
}

/** An extension that ends; the event of the end follows that of its cause. */
export function ended(
  request: ExtensionRequest,
  about: {
    readonly endReason: ExtensionEndReason;
    readonly facts: ExtensionFacts;
    readonly reason?: string;
  },
  events: readonly ExtensionEvent[] = [],
): TransitionResult {
  const { endReason, facts } = about;
  return closed(request, { ...about, state: 'ended' }, [
    ...events,
    eventOf('ended', facts, { endReason }),
  ]);
}

/** A request that reaches a final state. */
export function closed(
  request: ExtensionRequest,
  about: Pick<ExtensionRequest, 'state' | 'reason' | 'endReason'> & {
    readonly facts: ExtensionFacts;
  },
  events: readonly ExtensionEvent[],
): TransitionResult {
  const { state, facts, reason, endReason } = about;
  return moved(
    request,
    {
      ...NO_TURN,
      state,
      endedAt: facts.at,
      ...(reason !== undefined && { reason }),
      ...(endReason !== undefined && { endReason }),
    },
    events,
  );
}
