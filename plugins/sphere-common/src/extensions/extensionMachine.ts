import { rightTo } from './extensionCan';
import type {
  ExtensionFacts,
  MachineCommand,
  NewExtensionRequest,
  TransitionResult,
} from './extensionFacts';
import type { ExtensionProposal } from './extensionContent';
import type { ExtensionRequest } from './extensionRequest';
import { hashProposal } from './hashProposal';
import { namedPeople } from './namedPeople';
import { distinctPeople, isAmong } from './personRef';
import { presentRequest } from './presentRequest';
import {
  declare,
  escalate,
  expire,
  lapse,
  rebase,
  remind,
  retire,
  start,
  warn,
} from './transitions/clock';
import { cancel, giveBack, revoke, withdraw } from './transitions/end';
import { actorOf, eventOf, refused, type Move } from './transitions/moved';
import { reviewersTurn } from './transitions/nextProposal';
import { acceptCounterOffer, counterOffer, edit } from './transitions/propose';
import { comment, join, rescue } from './transitions/speak';
import { approve, deny, requestChanges } from './transitions/vote';

/**
 * Files a request: people of the team do, or the platform owner for them. Nothing in it can come with a vote, an approval
 * or rules of its own.
 * @public
 */
export function submitRequest(
  input: NewExtensionRequest,
  facts: ExtensionFacts,
): TransitionResult {
  const { actor, rules, isPlatformOwner } = facts;
  if (actor.type !== 'user') return refused('not-a-person');
  if (!isPlatformOwner && !isAmong(actor.ref, facts.team)) {
    const { membership } = facts;
    return refused(membership === 'known' ? 'not-team' : 'membership-unknown');
  }
  if (facts.problems.length > 0) return refused('proposal-problems', facts);
  if (rules.steps.length === 0 || rules.steps.some(s => !(s.quorum >= 1))) {
    return refused('never-passable');
  }
  const { proposal } = input;
  return {
    ok: true,
    request: newRequest(input, facts),
    events: [eventOf('submitted', facts, { proposal: 1, content: proposal })],
  };
}

function newRequest(
  { id, sphere, proposal, renews, follows }: NewExtensionRequest,
  facts: ExtensionFacts,
): ExtensionRequest {
  const { at, rules, base } = facts;
  const content = { proposal, proposalNumber: 1, base };
  const { lapsesAt: _, ...turn } = reviewersTurn(rules, facts);
  const requester = actorOf(facts);
  return {
    id,
    sphere,
    ...turn,
    version: 1,
    ...content,
    proposalHash: hashProposal(content),
    requester,
    authors: [...distinctPeople([requester, ...namedPeople(proposal)])],
    rules,
    step: 0,
    votes: [],
    submittedAt: at,
    warned: [],
    ...(renews !== undefined && { renews }),
    ...(follows !== undefined && { follows }),
  };
}

/**
 * What a command does to a request by the facts, or why it does nothing. Pure: the same three always give the same. The
 * version that the command was made for is compared before, by `refuseStale`.
 * @public
 */
export function transition(
  request: ExtensionRequest,
  command: MachineCommand,
  facts: ExtensionFacts,
): TransitionResult {
  const present = presentRequest(request, facts);
  const right = rightTo(command.type, present, facts);
  if (!right.can) return refused(right.reason, facts);
  if (isWithoutReason(command)) return refused('reason-needed');
  return make({ command, request: present, facts, standsInFor: right.for });
}

/**
 * The proposal that problems, base and rules have to be about in the facts of a command: the one that it brings, else the
 * present one.
 * @public
 */
export function proposalOfCommand(
  request: ExtensionRequest,
  command: MachineCommand,
): ExtensionProposal {
  switch (command.type) {
    case 'edit':
    case 'counter-offer':
      return command.proposal;
    case 'accept-counter-offer':
      return request.counterOffer?.proposal ?? request.proposal;
    default:
      return request.proposal;
  }
}

// The commands whose text is required say so in their schema; this holds for whoever comes another way.
function isWithoutReason(command: MachineCommand): boolean {
  switch (command.type) {
    case 'comment':
    case 'request-changes':
    case 'revoke':
    case 'rescue':
      return command.text.trim() === '';
    case 'deny':
      return command.text.trim() === '' || command.wayToYes.trim() === '';
    default:
      return false;
  }
}

type Makers = {
  readonly [Type in MachineCommand['type']]: (
    move: Move<Type>,
  ) => TransitionResult;
};

const MAKERS: Makers = {
  comment,
  join,
  edit,
  withdraw,
  approve,
  'request-changes': requestChanges,
  deny,
  'counter-offer': counterOffer,
  'accept-counter-offer': acceptCounterOffer,
  cancel,
  'give-back': giveBack,
  revoke,
  rescue,
  remind,
  escalate,
  lapse,
  start,
  warn,
  expire,
  rebase,
  declare,
  retire,
};

function make(move: Move<MachineCommand['type']>): TransitionResult {
  // The maker is looked up by the very command that it is given.
  const maker = MAKERS[move.command.type] as (
    given: typeof move,
  ) => TransitionResult;
  return maker(move);
}
