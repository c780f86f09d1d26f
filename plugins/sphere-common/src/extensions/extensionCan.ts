import type { ExtensionActionType } from './extensionCommand';
import type { ExtensionFacts, ExtensionRefusal } from './extensionFacts';
import type { ExtensionRequest } from './extensionRequest';
import {
  EXTENSION_TRANSITIONS,
  type ExtensionCommandType,
  type ExtensionRole,
} from './extensionTransitions';
import { isAmong } from './personRef';
import { presentRequest } from './presentRequest';
import { isOver } from './proposalTimes';
import { reviewRight, type ExtensionRight } from './voteRight';

const YES: ExtensionRight = { can: true };
const no = (reason: ExtensionRefusal): ExtensionRight => ({
  can: false,
  reason,
});
const orElse = (isGiven: boolean, reason: ExtensionRefusal): ExtensionRight =>
  isGiven ? YES : no(reason);

/**
 * Whether the actor may do this with a request, as it stands by the facts; with the reason where not, and with whom they
 * would stand in for. A yes to a command that brings a proposal says nothing about what it brings.
 * @public
 */
export function extensionCan(
  action: ExtensionActionType,
  request: ExtensionRequest,
  facts: ExtensionFacts,
): ExtensionRight {
  return rightTo(action, presentRequest(request, facts), facts);
}

/**
 * The same for every command, of a request that is settled already. The machine asks nobody else, so what it does and
 * what is shown can never differ.
 */
export function rightTo(
  command: ExtensionCommandType,
  request: ExtensionRequest,
  facts: ExtensionFacts,
): ExtensionRight {
  const { actor } = facts;
  const isClock = isOfTheClock(command);
  if (!isClock && actor.type !== 'user') return no('not-a-person');
  if (isClock && actor.type !== 'system') return no('not-the-clock');
  const cell = EXTENSION_TRANSITIONS[request.state][command];
  if (!cell) return no('wrong-state');
  if (command === 'accept-counter-offer' && !request.counterOffer) {
    return no('no-counter-offer');
  }
  const right = rightOfRole(cell.who, { command, request, facts });
  return right.can ? furtherNeeds(command, request, { facts, right }) : right;
}

function isOfTheClock(command: ExtensionCommandType): boolean {
  return Object.values(EXTENSION_TRANSITIONS).some(
    commands => commands[command]?.who === 'clock',
  );
}

function rightOfRole(
  role: ExtensionRole,
  about: {
    readonly command: ExtensionCommandType;
    readonly request: ExtensionRequest;
    readonly facts: ExtensionFacts;
  },
): ExtensionRight {
  const { command, request, facts } = about;
  const { isAdmin, isPlatformOwner } = facts;
  const isPlatform = isAdmin || isPlatformOwner;
  switch (role) {
    case 'reader':
    case 'clock':
      return YES;
    case 'team':
      return teamRight(facts);
    case 'asking':
      return isActor(facts, [request.requester]) ? YES : teamRight(facts);
    case 'team-or-platform':
      return isPlatform ? YES : teamRight(facts);
    case 'reviewer':
      return reviewRight(
        request,
        facts,
        command === 'counter-offer' ? 'offer' : 'vote',
      );
    case 'platform':
      return orElse(isPlatform, 'not-platform-owner');
    case 'admin':
      return orElse(isAdmin, 'not-admin');
    default:
      return unreachable(role);
  }
}

// Whoever is in the team by what is known of the groups is in it, also while that is old.
function teamRight(facts: ExtensionFacts): ExtensionRight {
  if (isActor(facts, facts.team)) return YES;
  return no(facts.membership === 'known' ? 'not-team' : 'membership-unknown');
}

function isActor(
  { actor }: Pick<ExtensionFacts, 'actor'>,
  people: readonly string[],
): boolean {
  return actor.type === 'user' && isAmong(actor.ref, people);
}

function furtherNeeds(
  command: ExtensionCommandType,
  request: ExtensionRequest,
  { facts, right }: { facts: ExtensionFacts; right: ExtensionRight },
): ExtensionRight {
  if (command === 'approve') return approvable(request, facts) ?? right;
  if (command === 'join') {
    return isActor(facts, request.authors) ? no('nothing-to-do') : right;
  }
  return right;
}

// INVARIANT: no approval, of whatever step, for what the border as it is now does not let anybody approve.
function approvable(
  request: ExtensionRequest,
  facts: ExtensionFacts,
): ExtensionRight | undefined {
  const { steps } = request.rules;
  if (steps.length === 0 || steps.some(({ quorum }) => !(quorum >= 1))) {
    return no('never-passable');
  }
  if (facts.teamIdentity === 'changed') return no('team-changed');
  if (facts.base.hash !== request.base.hash) return no('base-changed');
  return facts.problems.length > 0 || isOver(request.proposal, facts.at)
    ? no('proposal-problems')
    : undefined;
}

function unreachable(role: never): never {
  return role;
}
