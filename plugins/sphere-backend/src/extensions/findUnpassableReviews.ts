import {
  DEFAULT_CALENDAR,
  findStuck,
  type ExtensionProposal,
  type Problem,
  type ResolvedSphere,
} from '@dataops-sphere/plugin-sphere-common';
import { canonicalRef } from '../membership/canonicalRef';
import type { ExtensionContext } from './ExtensionContext';
import type { SphereBasis } from './ExtensionStore';
import { createFacts } from './facts/createFacts';
import { draftRequest } from './preview/draftRequest';

/** Rules are chosen by the term alone. */
const ASKED = { changes: [], justification: 'x' };
const TEMPORARY = {
  type: 'temporary',
  until: '9999-12-31T00:00:00.000Z',
} as const;
const EXTENSIONS = ['spec', 'leash', 'extensions'];

/**
 * Reviews that too few people can pass once the team is excluded, by the groups as they are known now; each with its
 * step. A warning and no error: people come and go without the document, which stays valid, and what is asked for
 * meanwhile waits and says why. Nothing while the groups are not known.
 */
export function findUnpassableReviews(
  sphere: ResolvedSphere,
  context: Pick<ExtensionContext, 'membership' | 'kinds' | 'clock'>,
): readonly Problem[] {
  if (sphere.lifecycle === 'retired') return [];
  const usual = findStep(sphere, TEMPORARY, context);
  if (usual) return [usual];
  const { allowed } = sphere.leash.extensions.permanent;
  const strict = allowed && findStep(sphere, { type: 'permanent' }, context);
  return strict ? [strict] : [];
}

function findStep(
  resolved: ResolvedSphere,
  term: ExtensionProposal['term'],
  { membership, kinds, clock }: Parameters<typeof findUnpassableReviews>[1],
): Problem | undefined {
  const proposal: ExtensionProposal = { ...ASKED, term };
  const sphere = asBasis(resolved);
  const facts = createFacts(
    {
      caller: { actor: { type: 'system' }, admin: 'no' },
      proposal,
      sphere,
      absences: [],
      at: clock().toISOString(),
    },
    {
      membership,
      kinds,
      calendar: DEFAULT_CALENDAR,
      identities: { stateOf: () => 'same', confirm: async () => {} },
    },
  );
  if (facts.membership === 'unknown') return undefined;
  const stuck = findStuck(draftRequest(proposal, { facts, sphere }), facts);
  if (!stuck) return undefined;
  const { name, quorum } = facts.rules.steps[stuck.step];
  return {
    code: 'unpassable-review',
    severity: 'warning',
    message: `the review step '${name}' needs ${quorum} ${
      quorum === 1 ? 'person' : 'people'
    } outside the team, and too few are left; name more reviewers, or another group`,
    path: pathOf(name, resolved),
  };
}

/** Where the step is declared; what is for good may have steps of its own besides. */
function pathOf(step: string, { leash }: ResolvedSphere): Problem['path'] {
  const { steps, permanent } = leash.extensions;
  const index = steps.findIndex(({ name }) => name === step);
  if (index >= 0) return [...EXTENSIONS, 'steps', index];
  const further = permanent.steps?.findIndex(({ name }) => name === step) ?? -1;
  return further < 0
    ? EXTENSIONS
    : [...EXTENSIONS, 'permanent', 'steps', further];
}

function asBasis(resolved: ResolvedSphere): SphereBasis {
  const { name, team, platformOwner } = resolved;
  return {
    uid: name,
    name,
    revision: 0,
    resolved,
    team: canonicalRef(team),
    platformOwner: canonicalRef(platformOwner),
    managed: 'source',
  };
}
