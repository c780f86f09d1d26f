import {
  eligibleOf,
  rulesOfProposal,
  type ExtensionFacts,
  type ExtensionProposal,
  type ExtensionRulesOfRequest,
  type SphereTeam,
} from '@dataops-sphere/plugin-sphere-common';
import type { Membership } from '../membership/Membership';
import { toPerson, toReviewer } from './detail/participants';
import type { ExtensionContext } from './ExtensionContext';
import type { ExtensionCaller } from './ExtensionService';
import type { SubmissionBasis } from './ExtensionStore';
import { createFacts } from './facts/createFacts';
import { draftRequest } from './preview/draftRequest';

/** The people of a sphere and who reviews what; undefined for a sphere that is not there or not visible. */
export async function readTeam(
  name: string,
  { caller, context }: { caller: ExtensionCaller; context: ExtensionContext },
): Promise<SphereTeam | undefined> {
  const at = context.clock().toISOString();
  const { visible } = caller;
  const basis = await context.store.submissionBasis(name, { visible, at });
  if (!basis) return undefined;
  const { membership } = context;
  const { team, platformOwner, resolved } = basis.sphere;
  const { standIn, decideWithin } = resolved.leash.extensions;
  return {
    team: membership.group(team),
    members: membersOf(team, membership),
    platformOwner: membership.group(platformOwner),
    reviews: reviewsOf(basis, { at, context }),
    ...(standIn !== undefined && { standIn: toReviewer(standIn, membership) }),
    decideWithin,
  };
}

function membersOf(team: string, membership: Membership) {
  const direct = new Set(membership.membersOf(team));
  const below = membership.descendantsOrSelf(team).slice(1);
  const members: SphereTeam['members'] = [...direct].map(ref => ({
    ...toPerson(ref, membership),
    membership: 'direct',
  }));
  const seen = new Set(direct);
  for (const group of below) {
    for (const ref of membership.membersOf(group)) {
      if (seen.has(ref)) continue;
      seen.add(ref);
      members.push({
        ...toPerson(ref, membership),
        membership: 'inherited',
        through: membership.group(group),
      });
    }
  }
  return members.sort((a, b) => a.name.localeCompare(b.name, 'en-US'));
}

/** Terms are all that rules are chosen by. */
const ASKED: Pick<ExtensionProposal, 'changes' | 'justification'> = {
  changes: [],
  justification: 'x',
};

function reviewsOf(
  basis: SubmissionBasis,
  { at, context }: { at: string; context: ExtensionContext },
): SphereTeam['reviews'] {
  const { resolved } = basis.sphere;
  const temporary: ExtensionProposal = {
    ...ASKED,
    term: { type: 'temporary', until: at },
  };
  const permanent: ExtensionProposal = {
    ...ASKED,
    term: { type: 'permanent' },
  };
  const usual = rulesOfProposal(temporary, resolved);
  const strict = rulesOfProposal(permanent, resolved);
  const isSame = JSON.stringify(usual.steps) === JSON.stringify(strict.steps);
  const isAllowed = resolved.leash.extensions.permanent.allowed;
  const about = { basis, at, context };
  return [
    ...reviewsBy('extensions', temporary, about),
    ...(isSame || !isAllowed ? [] : reviewsBy('permanent', permanent, about)),
  ];
}

function reviewsBy(
  of: SphereTeam['reviews'][number]['of'],
  proposal: ExtensionProposal,
  about: {
    readonly basis: SubmissionBasis;
    readonly at: string;
    readonly context: ExtensionContext;
  },
): SphereTeam['reviews'] {
  const { basis, at, context } = about;
  const { sphere, absences } = basis;
  const facts = createFacts(
    {
      caller: { actor: { type: 'system' }, admin: 'no' },
      proposal,
      sphere,
      absences,
      at,
    },
    context,
  );
  const draft = draftRequest(proposal, { facts, sphere });
  return facts.rules.steps.map((step, index) => {
    const { eligible, present } = eligibleOf(draft, index, facts);
    return {
      of,
      step: step.name,
      quorum: step.quorum,
      reviewers: step.reviewers.map(ref => toReviewer(ref, context.membership)),
      eligible: eligible.length,
      present: present.length,
      cover: coverOf(step, eligible.length, facts),
    };
  });
}

/** With one person more than needed, one may be away. */
function coverOf(
  { quorum }: ExtensionRulesOfRequest['steps'][number],
  eligible: number,
  { membership }: ExtensionFacts,
): SphereTeam['reviews'][number]['cover'] {
  if (membership === 'unknown' || eligible < quorum) return 'stuck';
  return eligible === quorum ? 'one-person' : 'ok';
}
