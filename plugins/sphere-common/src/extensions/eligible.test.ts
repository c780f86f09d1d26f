import { eligibleOf, findStuck } from './eligible';
import {
  after,
  DUE,
  factsFor,
  filed,
  PEOPLE,
  proposal,
  rules,
} from './__testUtils__/machineFixture';

const { requester, reviewer, absent, later, standIn } = PEOPLE;
const approve = { type: 'approve' } as const;

describe('who may answer a step', () => {
  it('tells whom of them one can reach today', () => {
    expect(eligibleOf(filed(), 0, factsFor(requester))).toEqual({
      eligible: [reviewer, absent],
      present: [reviewer],
    });
  });

  it('is nobody of the team, no author, and nobody who has voted', () => {
    const reviewers = [
      [requester, PEOPLE.teammate, reviewer, 'user:default/eve'],
      [reviewer, later],
    ];
    const once = after(filed(), [reviewer, approve, { reviewers }]);
    const facts = factsFor(requester, { reviewers });
    expect(eligibleOf(once, 0, facts).eligible).toEqual(['user:default/eve']);
    expect(eligibleOf(once, 1, facts).eligible).toEqual([later]);
  });

  it('is a stand-in as well once the promise is broken', () => {
    const late = after(filed(), ['system', { type: 'escalate' }, { at: DUE }]);
    expect(eligibleOf(late, 0, factsFor(requester)).eligible).toEqual([
      reviewer,
      absent,
      standIn,
    ]);
  });
});

describe('a request that nobody can bring further', () => {
  it('is not one where everybody is there', () => {
    expect(findStuck(filed(), factsFor(requester))).toBeUndefined();
  });

  it('[E3] is found before its turn comes, at the step that lacks people', () => {
    const reviewers = [[reviewer], [requester]];
    const facts = factsFor(requester, { reviewers });
    expect(findStuck(filed(), facts)).toEqual({ step: 1, reason: 'too-few' });
  });

  it('[A9] is found where one person would have to pass two steps', () => {
    const facts = factsFor(requester, { reviewers: [[reviewer], [reviewer]] });
    expect(findStuck(filed(), facts)).toEqual({ step: 1, reason: 'too-few' });
  });

  it('is none where people can share the steps', () => {
    const reviewers = [[reviewer, later], [reviewer]];
    const facts = factsFor(requester, { reviewers });
    expect(findStuck(filed(), facts)).toBeUndefined();
  });

  it('counts the votes that are there', () => {
    const two = {
      rules: { ...rules, steps: [{ ...rules.steps[0], quorum: 2 }] },
      reviewers: [[reviewer, absent]],
    };
    const once = after(filed(proposal, two), [reviewer, approve, two]);
    expect(findStuck(once, factsFor(requester, two))).toBeUndefined();
    const left = factsFor(requester, { ...two, reviewers: [[reviewer]] });
    expect(findStuck(once, left)).toEqual({ step: 0, reason: 'too-few' });
  });
});
