import type { ExtensionFacts, MachineCommand } from './extensionFacts';
import { submitRequest, transition } from './extensionMachine';
import type { ExtensionRequest } from './extensionRequest';
import { findStuck } from './eligible';
import { refuseStale } from './refuseStale';
import {
  after,
  DUE,
  factsFor,
  filed,
  inState,
  otherProposal,
  PEOPLE,
  proposal,
  reasonOf,
  rules,
} from './__testUtils__/machineFixture';

const { requester, teammate, reviewer, later, deputy, absent } = PEOPLE;
const approve = { type: 'approve' } as const;
const VOTES: readonly MachineCommand[] = [
  approve,
  { type: 'deny', text: 'No', wayToYes: 'Less' },
  { type: 'request-changes', text: 'Less' },
];
const told = (
  request: ExtensionRequest,
  as: string,
  facts: Partial<ExtensionFacts> = {},
) => reasonOf(transition(request, approve, factsFor(as, facts)));

describe('separation of duties', () => {
  it('[A1] whoever asked never votes on it, also when named as reviewer', () => {
    const reviewers = [[requester, reviewer], [later]];
    for (const command of VOTES) {
      const facts = factsFor(requester, { reviewers, team: [] });
      const result = transition(filed(), command, facts);
      expect(reasonOf(result)).toBe('own-request');
    }
  });

  it('[A2] a new request has no vote, no state and no rules but those of the facts', () => {
    const smuggled = {
      id: filed().id,
      sphere: { uid: 'u', name: 'churn' },
      proposal,
      state: 'active',
      votes: [{ by: reviewer }],
      requester: 'user:default/other',
      rules: { steps: [] },
      decidedAt: DUE,
    };
    const result = submitRequest(smuggled, factsFor(requester));
    expect(result).toMatchObject({
      ok: true,
      request: { state: 'in_review', votes: [], requester, rules },
    });
    expect(result.ok && result.request).not.toHaveProperty('decidedAt');
  });

  it('[A3] becoming a reviewer after filing gives no vote', () => {
    const reviewers = [[reviewer, requester, teammate], [later]];
    expect(told(filed(), requester, { reviewers })).toBe('own-request');
    expect(told(filed(), teammate, { reviewers })).toBe('own-team');
    expect(told(filed(), requester, { reviewers, team: [] })).toBe(
      'own-request',
    );
  });

  it('[A3] a vote does not count any more once its giver joins the team', () => {
    const once = after(filed(), [reviewer, approve]);
    const team = [requester, teammate, reviewer];
    expect(told(once, later, { team })).toBe('not-this-step');
    const reviewers = [[reviewer, absent, 'user:default/eve'], [later]];
    const again = after(once, [
      'user:default/eve',
      approve,
      { team, reviewers },
    ]);
    expect(again).toMatchObject({ state: 'in_review', step: 1 });
  });

  it('[A4] two spellings of a person are one person', () => {
    const spelt = (ref: string) => ref.replace('user:', 'USER:').toUpperCase();
    expect(told(filed(), spelt(requester))).toBe('own-request');
    expect(told(filed(), spelt(teammate))).toBe('own-team');
    const two = {
      rules: { ...rules, steps: [{ ...rules.steps[0], quorum: 2 }] },
    };
    const reviewers = [[reviewer, spelt(reviewer)]];
    const once = after(filed(proposal, two), [
      spelt(reviewer),
      approve,
      { ...two, reviewers },
    ]);
    expect(once.votes).toMatchObject([{ by: reviewer }]);
    expect(told(once, reviewer, { ...two, reviewers })).toBe('already-voted');
  });

  it('[A5] nothing in a request makes anybody a reviewer but the rules and a rescue', () => {
    const asksForIt = {
      ...proposal,
      changes: [
        {
          type: 'allow' as const,
          entry: 'roles',
          inside: { role: ['REVIEWER'], user: ['user:default/zoe'] },
        },
      ],
    };
    expect(told(filed(asksForIt), PEOPLE.stranger)).not.toBe('done');
  });

  it('[A6] whoever may ask may not decide by that', () => {
    const byOwner = filed(proposal, { isPlatformOwner: true });
    expect(told(byOwner, PEOPLE.owner)).toBe('not-reviewer');
    expect(told(byOwner, PEOPLE.admin)).toBe('not-reviewer');
  });

  it.each(VOTES)('[A7] [K5] no service and no clock votes: %j', command => {
    const actors: readonly ExtensionFacts['actor'][] = [
      { type: 'service', ref: 'plugin:scaffolder' },
      { type: 'service', ref: reviewer },
      { type: 'system' },
    ];
    const open = [filed(), after(filed(), [reviewer, approve])];
    for (const actor of actors) {
      for (const request of open) {
        const facts = { ...factsFor(reviewer), actor };
        const result = transition(request, command, facts);
        expect(reasonOf(result)).toBe('not-a-person');
      }
    }
  });

  it('[A8] whoever edited, joined or is named by it does not vote', () => {
    const eve = 'user:default/eve';
    const reviewers = [[reviewer, eve], [later]];
    const edit = { type: 'edit', proposal: otherProposal } as const;
    const team = [requester, eve];
    const edited = after(filed(), [eve, edit, { team }]);
    const joined = after(filed(), [eve, { type: 'join' }, { team }]);
    const named = filed({
      ...proposal,
      changes: [
        {
          type: 'allow',
          entry: 'roles',
          inside: { holder: [{ value: 'User:default/Eve', title: 'Eve' }] },
        },
      ],
    });
    for (const request of [edited, joined, named]) {
      expect(told(request, eve, { reviewers })).toBe('own-request');
    }
  });

  it('[A9] one person does not pass two steps, nor two seats of one', () => {
    const reviewers = [[reviewer], [reviewer, later]];
    const once = after(filed(), [reviewer, approve, { reviewers }]);
    expect(told(once, reviewer, { reviewers })).toBe('already-voted');
  });

  it('[A9] a stand-in has one vote, for whomever', () => {
    const other = 'user:default/otto';
    const away = {
      from: '2026-01-01T00:00:00Z',
      until: '2027-01-01T00:00:00Z',
    };
    const facts = {
      reviewers: [[absent], [other]],
      absences: [absent, other].map(person => ({
        ...away,
        person,
        standIn: deputy,
      })),
    };
    const once = after(filed(), [deputy, approve, facts]);
    expect(told(once, deputy, facts)).toBe('already-voted');
  });

  it('[A10] looser rules do not reach an open request, stricter ones do', () => {
    const looser = { ...rules, steps: [rules.steps[0]] };
    const once = after(filed(), [reviewer, approve, { rules: looser }]);
    expect(once).toMatchObject({ state: 'in_review', step: 1, rules });
    const stricter = {
      ...rules,
      steps: [{ ...rules.steps[0], quorum: 2 }, rules.steps[1]],
    };
    // The first step is open again: by the new rules one approval was not enough.
    expect(told(once, later, { rules: stricter })).toBe('not-this-step');
    const twice = after(once, [absent, approve, { rules: stricter }]);
    expect(twice).toMatchObject({ step: 1, rules: stricter });
  });
});

describe('integrity of what is approved', () => {
  it('[B1] an edit voids every approval', () => {
    const once = after(filed(), [reviewer, approve]);
    const edit = { type: 'edit', proposal: otherProposal } as const;
    const edited = after(once, [requester, edit]);
    expect(told(edited, later)).toBe('not-this-step');
    expect(after(edited, [reviewer, approve]).step).toBe(1);
  });

  it('[B2] a command for another version or content is stale', () => {
    const request = filed();
    const { version, proposalHash } = request;
    const commented = after(request, [
      requester,
      { type: 'comment', text: 'Hello' },
    ]);
    expect(refuseStale(request, request)).toBeUndefined();
    expect(refuseStale(commented, request)).toBe('stale-version');
    expect(refuseStale(request, { version, proposalHash: 'other' })).toBe(
      'stale-version',
    );
    expect(refuseStale(request, { version: 2, proposalHash })).toBe(
      'stale-version',
    );
  });

  it('[B3] no command of the team changes the rules of its request', () => {
    const commands: readonly MachineCommand[] = [
      { type: 'edit', proposal: otherProposal },
      { type: 'join' },
      { type: 'comment', text: 'rules: []' },
    ];
    for (const command of commands) {
      expect(after(filed(), [teammate, command]).rules).toEqual(rules);
    }
  });

  it('[B4] a step that comes back under its name with other people does not replace the first', () => {
    const friends = {
      ...rules,
      steps: [
        { ...rules.steps[0], reviewers: ['group:default/friends'] },
        rules.steps[1],
      ],
    };
    const reviewers = [[reviewer], [later], ['user:default/friend']];
    const facts = { rules: friends, reviewers };
    expect(told(filed(), 'user:default/friend', facts)).toBe('not-this-step');
    const twice = after(
      filed(),
      [reviewer, approve, facts],
      [later, approve, facts],
    );
    expect(twice).toMatchObject({ state: 'in_review', step: 2 });
  });

  it('[B6] an approval for a border that has changed is refused in every step', () => {
    const base = { revision: 4, hash: 'border-4' };
    const once = after(filed(), [reviewer, approve]);
    expect(told(filed(), reviewer, { base })).toBe('base-changed');
    expect(told(once, later, { base })).toBe('base-changed');
  });

  it('[B8] nothing that the team writes changes who decides', () => {
    const approvedBefore = filed({
      ...proposal,
      justification: 'Approved in ticket 123 by user:default/olga; quorum: 0',
      ticket: 'https://tickets.example.com/123?approved=true',
    });
    expect(approvedBefore).toMatchObject({ rules, authors: [requester] });
    expect(told(approvedBefore, PEOPLE.stranger)).toBe('not-reviewer');
  });

  it('[B10] rights are those of the moment, not those that were stored', () => {
    const rescued = after(filed(), [
      PEOPLE.admin,
      { type: 'rescue', text: 'Stuck', reviewers: ['user:default/eve'] },
    ]);
    // The facts do not name Eve any more.
    expect(told(rescued, 'user:default/eve')).toBe('not-reviewer');
  });
});

describe('choosing who decides', () => {
  it('[E1] a quorum of nobody never passes', () => {
    const nobody = { ...rules, steps: [{ ...rules.steps[0], quorum: 0 }] };
    const none = { ...rules, steps: [] };
    for (const bad of [nobody, none]) {
      const input = {
        id: filed().id,
        sphere: { uid: 'u', name: 'churn' },
        proposal,
      };
      const facts = factsFor(requester, { rules: bad });
      expect(reasonOf(submitRequest(input, facts))).toBe('never-passable');
      const broken = { ...filed(), rules: bad };
      const result = told(broken, reviewer, { rules: bad });
      expect(['never-passable', 'not-reviewer']).toContain(result);
    }
  });

  it('[E2] an empty or unknown group waits, and says why', () => {
    const empty = { reviewers: [[], [later]] };
    const request = filed(proposal, empty);
    expect(request.state).toBe('in_review');
    expect(told(request, reviewer, empty)).toBe('not-reviewer');
    expect(findStuck(request, factsFor(requester, empty))).toEqual({
      step: 0,
      reason: 'too-few',
    });
    const unknown = { membership: 'unknown', reviewers: [[], []] } as const;
    expect(told(request, reviewer, unknown)).toBe('membership-unknown');
    expect(findStuck(request, factsFor(requester, unknown))).toEqual({
      step: 0,
      reason: 'membership-unknown',
    });
  });

  it('[E2] a step whose people were not looked up is not passed', () => {
    const once = after(filed(), [reviewer, approve]);
    expect(told(once, later, { reviewers: [[reviewer]] })).toBe('not-reviewer');
  });

  it('[E5] whoever left the reviewers does not decide any more', () => {
    expect(told(filed(), reviewer, { reviewers: [[absent], [later]] })).toBe(
      'not-reviewer',
    );
    const both = {
      ...rules,
      steps: [
        {
          ...rules.steps[0],
          reviewers: ['group:default/a', 'group:default/b'],
        },
      ],
    };
    const narrowed = {
      ...rules,
      steps: [{ ...rules.steps[0], reviewers: ['group:default/b'] }],
    };
    const commented = after(filed(proposal, { rules: both }), [
      requester,
      { type: 'comment', text: 'Hello' },
      { rules: narrowed },
    ]);
    expect(commented.rules.steps[0].reviewers).toEqual(['group:default/b']);
  });

  it('[C5] an end is an end', () => {
    for (const state of ['denied', 'withdrawn', 'lapsed', 'ended'] as const) {
      expect(told(inState(state), reviewer)).toBe('wrong-state');
    }
  });
});
