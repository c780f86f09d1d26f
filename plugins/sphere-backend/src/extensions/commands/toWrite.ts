import {
  nextClockOf,
  sameKeyOf,
  targetsOf,
  titleOfProposal,
  type ExtensionEvent,
  type ExtensionFacts,
  type ExtensionRequest,
} from '@dataops-sphere/plugin-sphere-common';
import { toReviewer } from '../detail/participants';
import type { ExtensionContext } from '../ExtensionContext';
import type {
  ExtensionWrite,
  SphereBasis,
  StoredExtension,
} from '../ExtensionStore';
import type { MessageContext } from '../messages/ExtensionNews';
import { intentsOf } from '../messages/intentsOf';
import { journalOf } from './journalOf';
import { stuckIntents } from './stuckIntents';

/** A transition that was made, to be written. */
export interface MadeTransition {
  /** As it was stored before; absent for a new request. */
  readonly before?: StoredExtension;
  readonly request: ExtensionRequest;
  readonly events: readonly ExtensionEvent[];
  readonly sphere: SphereBasis | undefined;
  readonly facts: ExtensionFacts;
  readonly call?: ExtensionWrite['call'];
}

/** Everything that is committed together with a transition. */
export function toWrite(
  made: MadeTransition,
  context: Pick<ExtensionContext, 'kinds' | 'calendar' | 'membership'>,
): ExtensionWrite {
  const { before, request, events, call } = made;
  const extension = toStored(made, context);
  return {
    extension,
    expectedVersion: before?.request.version ?? 0,
    events,
    journal: [journalOf(made, extension.title)],
    intents: [
      ...intentsOf({
        before: before?.request,
        after: request,
        events,
        about: namesOf(extension, context),
      }),
      ...stuckIntents(made, extension),
    ],
    ...(call && { call }),
  };
}

function namesOf(
  {
    request,
    title,
    sphereTitle,
    team,
  }: Pick<StoredExtension, 'request' | 'title' | 'sphereTitle' | 'team'>,
  { membership, calendar }: Pick<ExtensionContext, 'membership' | 'calendar'>,
): MessageContext {
  const { standIn } = request.rules;
  return {
    title,
    sphereTitle,
    teamTitle: membership.group(team).title,
    ...(standIn !== undefined && {
      standInTitle: toReviewer(standIn, membership).title,
    }),
    calendar,
  };
}

function toStored(
  { before, request, sphere, facts }: MadeTransition,
  { kinds, calendar }: Pick<ExtensionContext, 'kinds' | 'calendar'>,
): Omit<StoredExtension, 'before'> {
  const { proposal } = request;
  const nextAt = nextClockOf(request, calendar);
  return {
    request,
    title: sphere
      ? titleOfProposal(proposal, {
          sphere: sphere.resolved,
          kinds,
          style: 'short',
        })
      : before?.title ?? request.sphere.name,
    sameKey: sameKeyOf(proposal),
    sphereTitle:
      sphere?.resolved.title ?? before?.sphereTitle ?? request.sphere.name,
    team: sphere?.team ?? before?.team ?? '',
    platformOwner: sphere?.platformOwner ?? before?.platformOwner ?? '',
    waitingFor: waitingFor(request),
    excluded: excluded(request, facts),
    targets: targetsOf(proposal),
    ...(nextAt !== undefined && { nextAt }),
  };
}

function waitingFor(request: ExtensionRequest): readonly string[] {
  const { state, rules, step, rescuers = [], escalatedAt } = request;
  if (state !== 'in_review') return [];
  const standIns = escalatedAt && rules.standIn ? [rules.standIn] : [];
  return [
    ...new Set([...rules.steps[step].reviewers, ...rescuers, ...standIns]),
  ];
}

/** Authors, who voted on this proposal, and people of the team who would review it otherwise. */
function excluded(
  request: ExtensionRequest,
  { team, reviewers, standIns }: ExtensionFacts,
): readonly string[] {
  const voters = request.votes
    .filter(vote => vote.proposal === request.proposalNumber)
    .flatMap(vote => (vote.for ? [vote.by, vote.for] : [vote.by]));
  const mightVote = new Set([...reviewers.flat(), ...standIns]);
  const ownTeam = team.filter(person => mightVote.has(person));
  return [...new Set([...request.authors, ...voters, ...ownTeam])];
}
