import fc from 'fast-check';
import { contentHash } from '../declarations/contentHash';
import { EXTENSION_ACTIONS, EXTENSION_CLOCK_ACTIONS } from './extensionCommand';
import { overlaysOf } from './overlaysOf';
import { transition } from './extensionMachine';
import {
  FINAL_EXTENSION_STATES,
  type ExtensionRequest,
} from './extensionRequest';
import { refuseStale } from './refuseStale';
import { strictestRules } from './strictestRules';
import { takenSteps, type Taken } from './__testUtils__/extensionStories';
import { storyArbitrary } from './__testUtils__/extensionStories';

const VOTES = ['approve', 'deny', 'request-changes'];
const isFinal = ({ state }: ExtensionRequest) =>
  FINAL_EXTENSION_STATES.includes(state);
const isLive = ({ state }: ExtensionRequest) =>
  state === 'approved' || state === 'active';
const isOpen = ({ state }: ExtensionRequest) =>
  state === 'in_review' || state === 'changes_requested';
const same = (ref: string) => ref.toLocaleLowerCase('en-US');

/** Holds for every command of many random lives of a request. */
function always(claim: (taken: Taken) => void) {
  fc.assert(
    fc.property(storyArbitrary, story => {
      for (const taken of takenSteps(story)) claim(taken);
    }),
    { numRuns: 250 },
  );
}

/** Those that took effect. */
function whenever(claim: (taken: Taken & { after: ExtensionRequest }) => void) {
  always(taken => {
    if (taken.result.ok) claim({ ...taken, after: taken.result.request });
  });
}

const approvalsOf = (request: ExtensionRequest, step: number) =>
  request.votes.filter(
    vote =>
      vote.proposal === request.proposalNumber &&
      vote.step === step &&
      vote.vote === 'approve',
  );

describe('whatever happens to a request', () => {
  it('1: a vote counts only in review, and for the proposal and version that it was made for', () => {
    whenever(({ before, command, after }) => {
      const added = after.votes.length - before.votes.length;
      expect(added).toBe(VOTES.includes(command.type) ? 1 : 0);
      if (added === 0) return;
      expect(before.state).toBe('in_review');
      expect(after.votes[after.votes.length - 1]).toMatchObject({
        proposal: before.proposalNumber,
      });
      expect(refuseStale(after, before)).toBe('stale-version');
    });
  });

  it('2: nobody votes who asked for it, edited or joined it, is named by it, or is of the team', () => {
    whenever(({ before, after, facts }) => {
      for (const vote of after.votes.slice(before.votes.length)) {
        for (const person of [vote.by, vote.for ?? vote.by]) {
          expect(before.authors.map(same)).not.toContain(same(person));
          expect(facts.team.map(same)).not.toContain(same(person));
          expect(same(before.requester)).not.toBe(same(person));
        }
      }
    });
  });

  it('3: one person has one vote on a proposal, steps go in order by quorums of different people, a denial ends it, and only people vote', () => {
    whenever(({ before, after, facts, command }) => {
      const present = after.votes.filter(
        ({ proposal }) => proposal === after.proposalNumber,
      );
      const used = present.flatMap(v => (v.for ? [v.by, v.for] : [v.by]));
      expect(new Set(used.map(same)).size).toBe(used.length);
      expect(command.type !== 'deny' || after.state === 'denied').toBe(true);
      const isVote = VOTES.includes(command.type);
      expect(!isVote || facts.actor.type === 'user').toBe(true);
      if (isLive(before) || !isLive(after)) return;
      const { steps } = strictestRules(before.rules, facts.rules);
      steps.forEach(({ quorum }, step) => {
        const counting = approvalsOf(after, step).filter(
          v => !facts.team.includes(v.by) && !facts.team.includes(v.for ?? ''),
        );
        expect(counting.length).toBeGreaterThanOrEqual(Math.max(1, quorum));
      });
    });
  });

  it('3: a vote is of somebody whom its step names at that moment, or of their stand-in', () => {
    whenever(({ before, after, facts }) => {
      for (const vote of after.votes.slice(before.votes.length)) {
        const { step } = vote;
        for (let i = 0; i < step; i += 1) {
          expect(approvalsOf(after, i).length).toBeGreaterThan(0);
        }
        const named = [
          ...(facts.reviewers[step] ?? []),
          ...(before.escalatedAt ? facts.standIns : []),
        ].map(same);
        expect(named).toContain(same(vote.for ?? vote.by));
        if (!vote.for) continue;
        const pairs = facts.absences.map(a => [a.person, a.standIn ?? '']);
        expect(pairs.map(pair => pair.map(same))).toContainEqual([
          vote.for,
          vote.by,
        ]);
      }
    });
  });

  it('4: another content is another proposal without a counting vote, and only the team makes one', () => {
    whenever(({ before, after, command, facts }) => {
      const isOther =
        contentHash(before.proposal) !== contentHash(after.proposal) ||
        before.base.hash !== after.base.hash;
      expect(after.proposalNumber - before.proposalNumber).toBe(
        isOther ? 1 : 0,
      );
      expect(after.proposalHash !== before.proposalHash).toBe(isOther);
      if (!isOther) return;
      expect(after.step).toBe(0);
      expect(approvalsOf(after, 0)).toEqual([]);
      expect(isOpen(after)).toBe(true);
      if (command.type === 'rebase') return;
      const editor = facts.actor.type === 'user' ? facts.actor.ref : '';
      expect([before.requester, ...facts.team].map(same)).toContain(
        same(editor),
      );
      expect(after.authors).toContain(same(editor));
    });
  });

  it('5: an end is an end', () => {
    always(({ before, result }) => {
      expect(isFinal(before) && result.ok).toBe(false);
    });
  });

  it('6: nothing is approved that the border does not allow, or that was made for another border', () => {
    whenever(({ before, after, facts }) => {
      if (isLive(before) || !isLive(after)) return;
      expect(facts.problems).toEqual([]);
      expect(after.base.hash).toBe(facts.base.hash);
      expect(after.proposal).toEqual(before.proposal);
      expect(facts.teamIdentity).toBe('same');
    });
  });

  it('7: neither silence nor missing data ever approves anything', () => {
    whenever(({ before, after, facts, command }) => {
      if (isLive(before) || !isLive(after)) return;
      expect(command.type).toBe('approve');
      expect(facts.membership).toBe('known');
      for (const people of facts.reviewers.slice(0, after.rules.steps.length)) {
        expect(people).toBeDefined();
      }
      expect(
        facts.reviewers[after.votes[after.votes.length - 1].step],
      ).not.toEqual([]);
    });
  });

  it('7: a request lapses only on the turn of the team', () => {
    whenever(({ before, after, command }) => {
      if (command.type !== 'lapse') return;
      expect([before.state, after.state]).toEqual([
        'changes_requested',
        'lapsed',
      ]);
    });
    whenever(({ after }) => {
      expect(after.lapsesAt !== undefined).toBe(
        after.state === 'changes_requested',
      );
      expect(after.dueAt !== undefined).toBe(after.state === 'in_review');
    });
  });

  it('8: the end of one extension leaves another one as it is', () => {
    whenever(({ before, after }) => {
      if (!isLive(before) || !isFinal(after)) return;
      const twin = { ...before, id: '0b8fd8a0-5d3c-4c4e-8f1e-9c8a4d5e6f70' };
      const together = [...overlaysOf(after, 'x'), ...overlaysOf(twin, 'x')];
      expect(together).toEqual(overlaysOf(twin, 'x'));
      expect(overlaysOf(twin, 'x')).not.toEqual([]);
    });
  });

  it('9: the team withdraws and gives back without anybody, whatever else is the matter', () => {
    always(({ before, facts }) => {
      const own = { type: 'user', ref: before.requester } as const;
      const team = [...facts.team, before.requester];
      const now = { ...facts, actor: own, team };
      const ways = { active: 'give-back', approved: 'cancel' } as const;
      const type =
        before.state === 'active' || before.state === 'approved'
          ? ways[before.state]
          : 'withdraw';
      const result = transition(before, { type }, now);
      expect(result.ok).toBe(!isFinal(before));
    });
  });

  it('10: of two commands for the same version exactly one takes effect', () => {
    whenever(({ before, after }) => {
      expect(after.version).toBe(before.version + 1);
      expect(refuseStale(before, before)).toBeUndefined();
      expect(refuseStale(after, before)).toBe('stale-version');
    });
  });

  it('is what the same command makes of it again: nothing else goes into it', () => {
    always(({ before, command, facts, result }) => {
      const frozen = JSON.stringify(before);
      expect(transition(before, command, facts)).toEqual(result);
      expect(JSON.stringify(before)).toBe(frozen);
    });
  });
});

describe('the random lives', () => {
  it('reach every state, and every command takes effect in some', () => {
    const states = new Set<string>();
    const commands = new Set<string>();
    for (const story of fc.sample(storyArbitrary, { numRuns: 600, seed: 7 })) {
      for (const { result, command } of takenSteps(story)) {
        if (!result.ok) continue;
        states.add(result.request.state);
        commands.add(command.type);
      }
    }
    expect([...states].sort()).toHaveLength(9);
    expect([...commands].sort()).toEqual(
      [...EXTENSION_ACTIONS, ...EXTENSION_CLOCK_ACTIONS].sort(),
    );
  });
});
