import {
  baseOf,
  DEFAULT_DECIDE_WITHIN,
  findProposalProblems,
  OPEN_EXTENSION_STATES,
  rulesOfProposal,
  strictestRules,
  type BoundaryOverlay,
  type ExtensionAbsence,
  type ExtensionFacts,
  type ExtensionProblem,
  type ExtensionProposal,
  type ExtensionRequest,
  type ExtensionRulesOfRequest,
} from '@dataops-sphere/plugin-sphere-common';
import type { ExtensionContext } from '../ExtensionContext';
import type { ExtensionCaller } from '../ExtensionService';
import type { SphereBasis } from '../ExtensionStore';
import { peopleBehind } from './peopleBehind';

/** Whom and what facts are about. */
export interface FactsAbout {
  readonly caller: Pick<ExtensionCaller, 'actor' | 'admin'>;
  readonly proposal: ExtensionProposal;
  /** Absent for a new one. */
  readonly request?: ExtensionRequest;
  /** Absent once it is not declared any more. */
  readonly sphere: SphereBasis | undefined;
  readonly absences: readonly ExtensionAbsence[];
  /** Extra room that counts besides. */
  readonly overlays?: readonly BoundaryOverlay[];
  readonly at: string;
}

type FactsContext = Pick<
  ExtensionContext,
  'membership' | 'kinds' | 'calendar' | 'identities'
>;

/**
 * Everything that a transition depends on, put together anew: what was read in one statement, and the snapshot of the
 * groups in memory. Rights come from membership as the catalog has it, never from anything that was asked for.
 */
export function createFacts(
  about: FactsAbout,
  context: FactsContext,
): ExtensionFacts {
  const { caller, proposal, request, sphere, absences, at } = about;
  const { membership, calendar } = context;
  const declared = rulesNow(about);
  const { steps, standIn } = rulesThatCount(declared, request);
  const actorGroups =
    caller.actor.type === 'user' ? membership.groupsOf(caller.actor.ref) : [];
  return {
    at,
    actor: caller.actor,
    isAdmin: caller.admin === 'yes',
    isPlatformOwner:
      sphere !== undefined && actorGroups.includes(sphere.platformOwner),
    team: sphere ? peopleBehind([sphere.team], membership) : [],
    membership: membershipState(sphere, context),
    reviewers: steps.map((step, index) =>
      peopleBehind(
        index === request?.step
          ? [...step.reviewers, ...(request.rescuers ?? [])]
          : step.reviewers,
        membership,
      ),
    ),
    standIns: standIn === undefined ? [] : peopleBehind([standIn], membership),
    absences: absences.filter(({ from, until }) => from <= at && at < until),
    problems: problemsNow(about, context),
    base: baseNow(proposal, sphere, request),
    rules: declared,
    calendar,
    teamIdentity: sphere ? context.identities.stateOf(sphere) : 'same',
  };
}

/**
 * `unknown` without a snapshot, when the catalog is lost, and for a team that is not in it: then nobody could be told to be of the team, and
 * everybody would pass for an outsider who may vote.
 */
function membershipState(
  sphere: SphereBasis | undefined,
  { membership }: Pick<FactsContext, 'membership'>,
): ExtensionFacts['membership'] {
  if (membership.takenAt === undefined || membership.catalog === 'lost') {
    return 'unknown';
  }
  if (sphere && !membership.group(sphere.team).known) return 'unknown';
  return 'known';
}

function rulesNow({
  proposal,
  sphere,
  request,
}: FactsAbout): ExtensionRulesOfRequest {
  if (sphere) return rulesOfProposal(proposal, sphere.resolved);
  return request?.rules ?? { steps: [], decideWithin: DEFAULT_DECIDE_WITHIN };
}

/** Reviewers are found for the steps that the machine goes by: those of the request, where they were not made stricter. */
function rulesThatCount(
  declared: ExtensionRulesOfRequest,
  request: ExtensionRequest | undefined,
): ExtensionRulesOfRequest {
  if (!request) return declared;
  return OPEN_EXTENSION_STATES.includes(request.state)
    ? strictestRules(request.rules, declared)
    : request.rules;
}

function baseNow(
  proposal: ExtensionProposal,
  sphere: SphereBasis | undefined,
  request: ExtensionRequest | undefined,
): ExtensionFacts['base'] {
  if (sphere) return baseOf(proposal, sphere.resolved, sphere.revision);
  return request?.base ?? { revision: 0, hash: '' };
}

function problemsNow(
  { proposal, sphere, at, overlays = [] }: FactsAbout,
  { kinds, calendar }: Pick<FactsContext, 'kinds' | 'calendar'>,
): readonly ExtensionProblem[] {
  if (sphere) {
    return findProposalProblems(proposal, {
      sphere: sphere.resolved,
      kinds,
      at,
      overlays,
      calendar,
    });
  }
  return [
    {
      code: 'sphere-not-active',
      message: 'The sphere is not declared any more',
      path: [],
    },
  ];
}
