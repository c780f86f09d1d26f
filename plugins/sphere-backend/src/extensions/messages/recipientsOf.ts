import {
  eligibleOf,
  type ExtensionFacts,
  type ExtensionRequest,
} from '@dataops-sphere/plugin-sphere-common';
import type { Membership } from '../../membership/Membership';
import type {
  NotificationIntent,
  RecipientIntent,
} from '../../outbox/OutboxIntent';
import type { StoredExtension } from '../ExtensionStore';

/** Most people that one message goes to. */
export const MAX_RECIPIENTS = 200;

/** What recipients are found from, as it is when the message is sent. */
export interface RecipientContext {
  readonly extension: Pick<
    StoredExtension,
    'request' | 'team' | 'platformOwner'
  >;
  readonly facts: ExtensionFacts;
  readonly membership: Membership;
}

/** Who is told, and how many more there would have been. */
export interface Recipients {
  readonly people: readonly string[];
  readonly left: number;
}

/**
 * Who is told of something now: people whom the catalog knows, who are not away, in the roles that the message names.
 * Groups stand for those who are in them directly: whoever is in a group far below has a team lead for that. Reviewers
 * are told only while it is their turn, for this proposal.
 */
export function recipientsOf(
  { to, except }: Pick<NotificationIntent, 'to' | 'except'>,
  context: RecipientContext,
): Recipients {
  const { facts, membership } = context;
  const away = new Set(facts.absences.map(({ person }) => person));
  const all = new Set(to.flatMap(circle => peopleOf(circle, context)));
  const people = [...all].filter(
    ref =>
      ref.startsWith('user:') &&
      !except.includes(ref) &&
      !away.has(ref) &&
      membership.person(ref).known,
  );
  return {
    people: people.slice(0, MAX_RECIPIENTS),
    left: Math.max(0, people.length - MAX_RECIPIENTS),
  };
}

function peopleOf(
  circle: RecipientIntent,
  context: RecipientContext,
): readonly string[] {
  const { extension, facts, membership } = context;
  const { request } = extension;
  switch (circle.type) {
    case 'reviewers':
      return isTheirTurn(circle, request) ? reviewersOf(context) : [];
    case 'stand-ins':
      return standInsOf(context);
    case 'asker':
      return [request.requester];
    case 'team':
      return membership.membersOf(extension.team);
    case 'platform-owner':
      // The own team has its own messages.
      return membership
        .membersOf(extension.platformOwner)
        .filter(person => !facts.team.includes(person));
    default:
      return unreachable(circle);
  }
}

function isTheirTurn(
  { step, proposal }: Extract<RecipientIntent, { type: 'reviewers' }>,
  { state, step: present, proposalNumber }: ExtensionRequest,
): boolean {
  return (
    state === 'in_review' && step === present && proposal === proposalNumber
  );
}

/** Whoever may vote now; in place of somebody who is away, whom they named. */
function reviewersOf({
  extension,
  facts,
  membership,
}: RecipientContext): readonly string[] {
  const { request } = extension;
  const { eligible, present } = eligibleOf(request, request.step, facts);
  const named = [
    ...request.rules.steps[request.step].reviewers,
    ...(request.rescuers ?? []),
  ];
  const direct = new Set(directPeople(named, membership));
  const near = present.filter(person => direct.has(person));
  const standIns = facts.absences
    .filter(({ person }) => eligible.includes(person))
    .flatMap(({ standIn }) => (standIn === undefined ? [] : [standIn]))
    .filter(person => isOutsider(person, { request, facts }));
  return [...(near.length > 0 ? near : present), ...standIns];
}

/** People of the stand-in group, without those who may not vote. */
function standInsOf({
  extension,
  facts,
  membership,
}: RecipientContext): readonly string[] {
  const { request } = extension;
  const { standIn } = request.rules;
  if (standIn === undefined || request.state !== 'in_review') return [];
  const direct = directPeople([standIn], membership);
  return (direct.length > 0 ? direct : facts.standIns).filter(person =>
    isOutsider(person, { request, facts }),
  );
}

function isOutsider(
  person: string,
  { request, facts }: { request: ExtensionRequest; facts: ExtensionFacts },
): boolean {
  return !request.authors.includes(person) && !facts.team.includes(person);
}

function directPeople(refs: readonly string[], membership: Membership) {
  return refs.flatMap(ref =>
    ref.startsWith('user:') ? [ref] : membership.membersOf(ref),
  );
}

function unreachable(circle: never): never {
  return circle;
}
