import type { ExtensionEvent } from './extensionRequest';
import type { MachineCommand, TransitionResult } from './extensionFacts';
import {
  proposalOfCommand,
  submitRequest,
  transition,
} from './extensionMachine';
import { hashProposal } from './hashProposal';
import {
  after,
  done,
  DUE,
  factsFor,
  FILED,
  filed,
  inState,
  otherProposal,
  PEOPLE,
  proposal,
  reasonOf,
  rules,
  UNTIL,
} from './__testUtils__/machineFixture';

const { requester, teammate, reviewer, absent, deputy, later, admin } = PEOPLE;
const approve = { type: 'approve' } as const;
const events = (result: TransitionResult): readonly ExtensionEvent[] =>
  result.ok ? result.events : [];
const types = (result: TransitionResult) => events(result).map(e => e.type);
const input = {
  id: '7d9c6f5e-4d0f-4f7e-9a51-0d0c6f3f2a11',
  sphere: { uid: 'u', name: 'churn' },
  proposal,
};
const permanent = { ...proposal, term: { type: 'permanent' } } as const;
const problem = {
  code: 'over-ceiling',
  message: 'At most 20 namespaces',
  path: [],
} as const;

describe('filing a request', () => {
  it('starts a review with a promise, at the first step, without a vote', () => {
    expect(filed()).toMatchObject({
      state: 'in_review',
      version: 1,
      proposalNumber: 1,
      step: 0,
      votes: [],
      requester,
      authors: [requester],
      submittedAt: FILED,
      dueAt: DUE,
      rules,
    });
  });

  it('tells what was asked for', () => {
    const result = submitRequest(input, factsFor(requester));
    expect(events(result)).toEqual([
      {
        type: 'submitted',
        at: FILED,
        by: requester,
        proposal: 1,
        content: proposal,
      },
    ]);
  });

  it('is for the team, and for the platform owner in its place', () => {
    const by = (as: string) => reasonOf(submitRequest(input, factsFor(as)));
    expect(by(teammate)).toBe('done');
    expect(by(PEOPLE.owner)).toBe('done');
    expect(by(PEOPLE.stranger)).toBe('not-team');
    expect(by(admin)).toBe('not-team');
    expect(by('system')).toBe('not-a-person');
  });

  it('waits for the groups where nobody knows who is in the team', () => {
    const facts = factsFor(requester, { membership: 'unknown', team: [] });
    expect(reasonOf(submitRequest(input, facts))).toBe('membership-unknown');
  });

  it('is refused with everything that stands against it', () => {
    const facts = factsFor(requester, { problems: [problem] });
    expect(submitRequest(input, facts)).toEqual({
      ok: false,
      reason: 'proposal-problems',
      problems: [problem],
    });
  });
});

describe('deciding', () => {
  it('passes step after step, and is active with the last approval', () => {
    const first = transition(filed(), approve, factsFor(reviewer));
    expect(types(first)).toEqual(['vote_approved', 'step_passed']);
    expect(done(first).step).toBe(1);
    const second = transition(done(first), approve, factsFor(later));
    expect(types(second)).toEqual(['vote_approved', 'approved', 'started']);
    const { dueAt, halfAt, ...active } = done(second);
    expect([dueAt, halfAt]).toEqual([undefined, undefined]);
    expect(active).toMatchObject({
      state: 'active',
      decidedAt: FILED,
      startsAt: FILED,
      endsAt: UNTIL,
    });
  });

  it('waits for its start where that was asked for', () => {
    expect(inState('approved')).toMatchObject({
      state: 'approved',
      decidedAt: FILED,
      startsAt: '2026-01-20T08:00:00.000Z',
    });
  });

  it('gives what is permanent no end', () => {
    const request = filed(permanent);
    const active = after(request, [reviewer, approve], [later, approve]);
    expect(active.state).toBe('active');
    expect(active).not.toHaveProperty('endsAt');
  });

  it('waits for as many different people as the quorum says', () => {
    const two = [{ ...rules.steps[0], quorum: 2 }, rules.steps[1]];
    const facts = { rules: { ...rules, steps: two } };
    const once = after(filed(proposal, facts), [reviewer, approve, facts]);
    expect(once.step).toBe(0);
    const twice = after(once, [absent, approve, facts]);
    expect(twice.step).toBe(1);
  });

  it('ends with one denial, and says what would make it a yes', () => {
    const once = after(filed(), [reviewer, approve]);
    const deny = { type: 'deny', text: 'Too much', wayToYes: 'Less' } as const;
    expect(after(once, [later, deny])).toMatchObject({
      state: 'denied',
      reason: 'Too much',
      wayToYes: 'Less',
      decidedAt: FILED,
    });
  });

  it('gives the turn to the team, with 30 days to answer and no promise of ours', () => {
    const asked = inState('changes_requested');
    expect(asked).toMatchObject({
      lapsesAt: '2026-02-11T09:00:00.000Z',
      reason: 'Shorter, please',
    });
    expect(asked).not.toHaveProperty('dueAt');
    expect(asked).not.toHaveProperty('halfAt');
  });

  it.each([
    ['proposal-problems', { problems: [problem] }],
    ['base-changed', { base: { revision: 4, hash: 'border-4' } }],
    ['membership-unknown', { membership: 'unknown' }],
    ['team-changed', { teamIdentity: 'changed' }],
    ['proposal-problems', { at: UNTIL }],
  ] as const)('refuses an approval: %s', (reason, facts) => {
    const once = after(filed(), [reviewer, approve]);
    const result = transition(once, approve, factsFor(later, facts));
    expect(reasonOf(result)).toBe(reason);
  });

  it('may be denied although the border has changed', () => {
    const facts = { base: { revision: 4, hash: 'x' }, problems: [problem] };
    const deny = { type: 'deny', text: 'No', wayToYes: 'Less' } as const;
    expect(after(filed(), [reviewer, deny, facts]).state).toBe('denied');
  });
});

describe('standing in', () => {
  it('counts for the absent reviewer, and says so', () => {
    const result = transition(filed(), approve, factsFor(deputy));
    expect(done(result).votes).toMatchObject([{ by: deputy, for: absent }]);
    expect(events(result)[0]).toMatchObject({ by: deputy, for: absent });
  });

  it('takes the vote of the absent one, who has no second one', () => {
    const two = [{ ...rules.steps[0], quorum: 2 }, rules.steps[1]];
    const facts = { rules: { ...rules, steps: two } };
    const voted = after(filed(proposal, facts), [deputy, approve, facts]);
    for (const person of [deputy, absent]) {
      const again = transition(voted, approve, factsFor(person, facts));
      expect(reasonOf(again)).toBe('already-voted');
    }
  });

  it('leaves the absent one the own vote', () => {
    const voted = after(filed(), [absent, approve]);
    expect(voted.votes).toMatchObject([{ by: absent }]);
    expect(voted.votes[0]).not.toHaveProperty('for');
  });

  it('is over with the absence', () => {
    const facts = factsFor(deputy, {
      absences: [
        {
          person: absent,
          from: '2026-01-01T00:00:00Z',
          until: FILED,
          standIn: deputy,
        },
      ],
    });
    const result = transition(filed(), approve, facts);
    expect(reasonOf(result)).toBe('not-standing-in');
  });

  it.each([
    ['own-team', { team: [requester, deputy] }],
    ['not-standing-in', { team: [requester, absent] }],
  ] as const)('does not lift what excludes somebody: %s', (reason, facts) => {
    const result = transition(filed(), approve, factsFor(deputy, facts));
    expect(reasonOf(result)).toBe(reason);
  });
});

describe('another proposal', () => {
  const edit = { type: 'edit', proposal: otherProposal } as const;

  it('starts the votes again, with a new promise and another author', () => {
    const once = after(filed(), [reviewer, approve]);
    const at = '2026-01-13T09:00:00.000Z';
    const edited = after(once, [teammate, edit, { at }]);
    expect(edited).toMatchObject({
      proposal: otherProposal,
      proposalNumber: 2,
      step: 0,
      authors: [requester, teammate],
      dueAt: '2026-01-15T17:00:00.000Z',
    });
    expect(edited.proposalHash).toBe(hashProposal(edited));
    expect(edited.proposalHash).not.toBe(once.proposalHash);
    expect(after(edited, [reviewer, approve]).step).toBe(1);
  });

  it('brings a request back to its reviewers', () => {
    const edited = after(inState('changes_requested'), [requester, edit]);
    expect(edited.state).toBe('in_review');
    expect(edited).not.toHaveProperty('lapsesAt');
    expect(edited).not.toHaveProperty('reason');
  });

  it('is refused where it says the same, or what cannot be asked for', () => {
    const same = { type: 'edit', proposal } as const;
    const by = (command: typeof same | typeof edit, facts = {}) =>
      reasonOf(transition(filed(), command, factsFor(requester, facts)));
    expect(by(same)).toBe('same-proposal');
    expect(by(edit, { problems: [problem] })).toBe('proposal-problems');
  });

  it('goes by the rules for what it asks for now', () => {
    const strict = {
      ...rules,
      steps: [{ name: 'Board', reviewers: ['group:default/b'], quorum: 2 }],
    };
    const forGood = { type: 'edit', proposal: permanent } as const;
    const edited = after(filed(), [requester, forGood, { rules: strict }]);
    expect(edited.rules).toEqual(strict);
    const back = after(edited, [requester, { type: 'edit', proposal }]);
    expect(back.rules).toEqual(rules);
  });
});

describe('a counter-offer', () => {
  const offer = { type: 'counter-offer', proposal: otherProposal } as const;
  const accept = { type: 'accept-counter-offer' } as const;

  it('changes nothing before the team takes it', () => {
    const offered = after(filed(), [reviewer, { ...offer, text: 'Shorter' }]);
    expect(offered).toMatchObject({
      proposal,
      proposalNumber: 1,
      counterOffer: {
        by: reviewer,
        proposal: otherProposal,
        note: 'Shorter',
      },
    });
  });

  it('becomes the proposal of the team, on which its maker may vote', () => {
    const once = after(filed(), [reviewer, offer]);
    const taken = after(once, [teammate, accept]);
    expect(taken).toMatchObject({
      proposal: otherProposal,
      proposalNumber: 2,
      votes: [],
      authors: [requester, teammate],
    });
    expect(taken).not.toHaveProperty('counterOffer');
    expect(after(taken, [reviewer, approve]).step).toBe(1);
  });

  it('may come from somebody who asked for changes', () => {
    const asked = inState('changes_requested');
    const offered = after(asked, [reviewer, offer]);
    expect(offered.state).toBe('changes_requested');
    expect(after(offered, [requester, accept]).state).toBe('in_review');
  });

  it('[B7] is held to the same border, when it is made and when it is taken', () => {
    const facts = { problems: [problem] };
    const made = transition(filed(), offer, factsFor(reviewer, facts));
    expect(reasonOf(made)).toBe('proposal-problems');
    const offered = after(filed(), [reviewer, offer]);
    const taken = transition(offered, accept, factsFor(requester, facts));
    expect(reasonOf(taken)).toBe('proposal-problems');
  });

  it('is gone with the proposal that it was made for', () => {
    const offered = after(filed(), [reviewer, offer]);
    const edit = {
      type: 'edit',
      proposal: { ...proposal, justification: 'Another reason' },
    } as const;
    const edited = after(offered, [requester, edit]);
    const taken = transition(edited, accept, factsFor(requester));
    expect(reasonOf(taken)).toBe('no-counter-offer');
  });

  it('is what the facts of its acceptance have to be about', () => {
    const offered = after(filed(), [reviewer, offer]);
    expect(proposalOfCommand(offered, accept)).toBe(
      offered.counterOffer?.proposal,
    );
    expect(proposalOfCommand(offered, offer)).toBe(otherProposal);
    expect(proposalOfCommand(offered, approve)).toBe(offered.proposal);
  });
});

describe('taking back', () => {
  it('lets the platform cancel only with a reason; the team needs none', () => {
    const approved = inState('approved');
    const cancel = (as: string, text?: string) =>
      reasonOf(transition(approved, { type: 'cancel', text }, factsFor(as)));
    expect(cancel(PEOPLE.owner)).toBe('reason-needed');
    expect(cancel(admin, '  ')).toBe('reason-needed');
    expect(cancel(PEOPLE.owner, 'Migration')).toBe('done');
    expect(cancel(teammate)).toBe('done');
  });

  it('revokes with a reason, before the start and after it', () => {
    const revoke = { type: 'revoke', text: 'Incident' } as const;
    const running = transition(inState('active'), revoke, factsFor(admin));
    expect(types(running)).toEqual(['revoked', 'ended']);
    expect(done(running)).toMatchObject({
      state: 'ended',
      endReason: 'revoked',
      reason: 'Incident',
    });
    const waiting = transition(inState('approved'), revoke, factsFor(admin));
    expect(types(waiting)).toEqual(['revoked', 'cancelled']);
    const silent = { type: 'revoke', text: ' ' } as const;
    const refused = transition(inState('active'), silent, factsFor(admin));
    expect(reasonOf(refused)).toBe('reason-needed');
  });

  it('gives back at once, also while the groups are not known', () => {
    const facts = { membership: 'unknown', problems: [problem] } as const;
    const ended = transition(
      inState('active'),
      { type: 'give-back', text: 'Done' },
      factsFor(teammate, facts),
    );
    expect(types(ended)).toEqual(['given_back', 'ended']);
    expect(done(ended)).toMatchObject({ endedAt: FILED });
  });
});

describe('a rescue', () => {
  const rescue: MachineCommand = {
    type: 'rescue',
    text: 'Nobody is left',
    reviewers: ['User:default/Eve'],
  };
  const eve = 'user:default/eve';

  it('adds reviewers to the present step only', () => {
    const rescued = after(filed(), [admin, rescue]);
    expect(rescued.rescuers).toEqual([eve]);
    const reviewers = [[reviewer, eve], [later]];
    const passed = after(rescued, [eve, approve, { reviewers }]);
    expect(passed.step).toBe(1);
    expect(passed).not.toHaveProperty('rescuers');
  });

  it('lets neither the team nor an author answer', () => {
    const reviewers = [[requester, teammate, eve], [later]];
    const joined = after(filed(), [admin, rescue]);
    const by = (as: string) =>
      reasonOf(transition(joined, approve, factsFor(as, { reviewers })));
    expect(by(teammate)).toBe('own-team');
    expect(by(requester)).toBe('own-request');
  });
});
