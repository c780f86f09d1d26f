import {
  createKindRegistry,
  DEFAULT_CALENDAR,
  explainRefusal,
  extensionCan,
} from '@dataops-sphere/plugin-sphere-common';
import { GroupGraph } from '../../membership/GroupGraph';
import type { Membership } from '../../membership/Membership';
import {
  aRequest,
  MIRA,
  MONDAY,
} from '../messages/__testUtils__/requestFixture';
import { createFacts } from './createFacts';

const PAT = 'user:default/pat';
const SPHERE = {
  uid: 'uid-of-churn',
  name: 'customer-churn',
  revision: 1,
  team: 'group:default/churn',
  platformOwner: 'group:default/data-platform',
  managed: 'source' as const,
  resolved: {
    name: 'customer-churn',
    title: 'Customer churn',
    team: 'group:default/churn',
    platformOwner: 'group:default/data-platform',
    lifecycle: 'active' as const,
    unlisted: 'forbidden' as const,
    boundary: [],
    leash: {
      checkpoints: [],
      extensions: {
        ...aRequest().rules,
        maxDuration: '90 days',
        permanent: { allowed: false },
      },
    },
    cover: {},
  },
};
const group = (name: string, members: readonly string[]) => ({
  ref: `group:default/${name}`,
  title: name,
  parents: [],
  members: [...members],
});

function factsFor(actor: string, membership: Membership) {
  const request = aRequest();
  const facts = createFacts(
    {
      caller: { actor: { type: 'user', ref: actor }, admin: 'no' },
      proposal: request.proposal,
      request,
      sphere: SPHERE,
      absences: [],
      at: MONDAY,
    },
    {
      membership,
      kinds: createKindRegistry(),
      calendar: DEFAULT_CALENDAR,
      identities: { stateOf: () => 'same', confirm: async () => {} },
    },
  );
  return { request, facts };
}

describe('createFacts', () => {
  const groups = [
    group('churn', [MIRA]),
    group('data-platform', [PAT]),
    group('sre', []),
  ];
  const takenAt = new Date(MONDAY);

  it('[E2] takes nobody for a reviewer while the catalog is lost, and what the team takes back goes on', () => {
    const membership: Membership = Object.assign(
      new GroupGraph(groups, takenAt),
      { catalog: 'lost' as const },
    );
    const { request, facts } = factsFor(PAT, membership);
    const answer = extensionCan('deny', request, facts);
    expect(answer).toEqual({ can: false, reason: 'membership-unknown' });
    expect(explainRefusal('membership-unknown', { request, facts })).toContain(
      'not known at the moment',
    );
    const byTeam = factsFor(MIRA, membership);
    expect(extensionCan('withdraw', request, byTeam.facts)).toEqual({
      can: true,
    });
  });

  it('knows reviewers again once the catalog was read', () => {
    const membership: Membership = Object.assign(
      new GroupGraph(groups, takenAt),
      { catalog: 'read' as const },
    );
    const { request, facts } = factsFor(PAT, membership);
    expect(extensionCan('deny', request, facts)).toEqual({ can: true });
  });

  it('[E2] says that groups are unknown where the team is, or before the first look', () => {
    const withoutTeam = new GroupGraph(groups.slice(1), takenAt);
    expect(factsFor(PAT, withoutTeam).facts.membership).toBe('unknown');
    expect(factsFor(PAT, GroupGraph.empty).facts.membership).toBe('unknown');
  });
});
