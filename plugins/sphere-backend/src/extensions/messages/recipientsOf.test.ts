import type {
  ExtensionAbsence,
  ExtensionFacts,
  ExtensionRequest,
} from '@dataops-sphere/plugin-sphere-common';
import { GroupGraph } from '../../membership/GroupGraph';
import type { RecipientIntent } from '../../outbox/OutboxIntent';
import {
  aRequest,
  JONAS,
  MIRA,
  MONDAY,
  PAUL,
  PRIYA,
  someFacts,
  STAN,
} from './__testUtils__/requestFixture';
import { MAX_RECIPIENTS, recipientsOf } from './recipientsOf';

const CROWD = Array.from({ length: 250 }, (_, n) => `user:default/member-${n}`);
const KIM = 'user:default/kim';

const group = (
  name: string,
  members: readonly string[],
  parents: readonly string[] = [],
) => ({ ref: `group:default/${name}`, title: name, parents, members });

const membership = new GroupGraph(
  [
    group('churn', [MIRA, JONAS]),
    group('churn-core', [KIM], ['group:default/churn']),
    group('data-platform', [PRIYA, PAUL]),
    group('sre', [STAN, JONAS]),
    group('company', []),
    group('everybody', CROWD, ['group:default/company']),
    group('crowd', CROWD),
  ],
  new Date(MONDAY),
);
const TEAM = [MIRA, JONAS, KIM];
const REVIEWERS = { type: 'reviewers', step: 0, proposal: 1 } as const;

function people(
  to: RecipientIntent,
  about: {
    request?: Partial<ExtensionRequest>;
    facts?: Partial<ExtensionFacts>;
    except?: readonly string[];
    team?: string;
    platformOwner?: string;
  } = {},
) {
  const {
    except = [],
    team = 'churn',
    platformOwner = 'data-platform',
  } = about;
  return recipientsOf(
    { to: [to], except },
    {
      extension: {
        request: aRequest(about.request),
        team: `group:default/${team}`,
        platformOwner: `group:default/${platformOwner}`,
      },
      facts: someFacts({ team: TEAM, ...about.facts }),
      membership,
    },
  );
}

const away = (person: string, standIn?: string): ExtensionAbsence => ({
  person,
  from: '2026-02-01T00:00:00.000Z',
  until: '2026-02-20T00:00:00.000Z',
  ...(standIn && { standIn }),
});

describe('who is told', () => {
  it('[H9] of a vote: whoever may vote in this step, and has not', () => {
    expect(people(REVIEWERS).people).toEqual([PRIYA, PAUL]);
    const vote = {
      proposal: 1,
      step: 0,
      by: PRIYA,
      vote: 'approve',
      at: MONDAY,
    } as const;
    expect(people(REVIEWERS, { request: { votes: [vote] } }).people).toEqual([
      PAUL,
    ]);
  });

  it('[H9] never the requester, an author or the own team as a reviewer', () => {
    const facts = { reviewers: [[PRIYA, MIRA, KIM]] };
    const request = { authors: [MIRA, PRIYA] };
    expect(people(REVIEWERS, { facts, request }).people).toEqual([]);
  });

  it('[H5] nobody, once it is decided, changed or in another step', () => {
    for (const request of [
      { state: 'active' },
      { state: 'withdrawn' },
      { state: 'changes_requested' },
      { proposalNumber: 2 },
    ] as const) {
      expect(people(REVIEWERS, { request }).people).toEqual([]);
    }
    expect(people({ ...REVIEWERS, step: 1 }).people).toEqual([]);
  });

  it('[H9] nobody who is away, and whoever stands in for them', () => {
    const absent = { absences: [away(PRIYA, STAN)] };
    expect(people(REVIEWERS, { facts: absent }).people).toEqual([PAUL, STAN]);
    expect(
      people({ type: 'asker' }, { facts: { absences: [away(MIRA)] } }).people,
    ).toEqual([]);
    const own = { absences: [away(PRIYA, JONAS)] };
    expect(people(REVIEWERS, { facts: own }).people).toEqual([PAUL]);
  });

  it('[H9] of a group those who are in it directly', () => {
    expect(people({ type: 'team' }).people).toEqual([MIRA, JONAS]);
    const far = people(
      { type: 'team' },
      { team: 'company', facts: { team: [] } },
    );
    expect(far.people).toEqual([]);
  });

  it('[H9] at most so many, and how many more there were', () => {
    const { people: told, left } = people({ type: 'team' }, { team: 'crowd' });
    expect(told).toHaveLength(MAX_RECIPIENTS);
    expect(left).toBe(50);
  });

  it('[H9] nobody whom the catalog does not know, or not any more', () => {
    const request = { requester: 'user:default/gone' };
    expect(people({ type: 'asker' }, { request }).people).toEqual([]);
    const service = { requester: 'plugin:scaffolder' };
    expect(people({ type: 'asker' }, { request: service }).people).toEqual([]);
  });

  it('never who did it', () => {
    expect(people({ type: 'team' }, { except: [MIRA] }).people).toEqual([
      JONAS,
    ]);
  });

  it('of a broken promise: the stand-ins who may vote', () => {
    expect(people({ type: 'stand-ins' }).people).toEqual([STAN]);
    const request = { state: 'denied' } as const;
    expect(people({ type: 'stand-ins' }, { request }).people).toEqual([]);
  });

  it('of a request that is stuck: the platform owner, without the own team', () => {
    expect(people({ type: 'platform-owner' }).people).toEqual([PRIYA, PAUL]);
    const own = people({ type: 'platform-owner' }, { platformOwner: 'churn' });
    expect(own.people).toEqual([]);
  });
});
