import { clockCommands, nextClockOf } from './extensionClock';
import type { ExtensionFacts } from './extensionFacts';
import { transition } from './extensionMachine';
import type { ExtensionRequest } from './extensionRequest';
import { answerDue, DEFAULT_CALENDAR } from './workingTime';
import {
  after,
  done,
  DUE,
  factsFor,
  FILED,
  filed,
  inState,
  PEOPLE,
  proposal,
  reasonOf,
  UNTIL,
} from './__testUtils__/machineFixture';

const { reviewer, later, requester } = PEOPLE;
const approve = { type: 'approve' } as const;
const problem = {
  code: 'forbidden',
  message: 'Forbidden now',
  path: [],
} as const;

const MINUTE = 60_000;
const shifted = (instant: string, ms: number) =>
  new Date(Date.parse(instant) + ms).toISOString();

function tick(
  request: ExtensionRequest,
  at: string,
  facts: Partial<ExtensionFacts> = {},
): ExtensionRequest {
  return clockCommands(request, at).reduce(
    (present, command) =>
      done(transition(present, command, factsFor('system', { ...facts, at }))),
    request,
  );
}

const until = (end: string) =>
  after(
    filed({ ...proposal, term: { type: 'temporary', until: end } }),
    [reviewer, approve],
    [later, approve],
  );

describe('the promise', () => {
  const { halfAt } = answerDue(FILED, '2 working days', DEFAULT_CALENDAR);

  it('reminds once when half of it is gone', () => {
    const request = filed();
    expect(nextClockOf(request, DEFAULT_CALENDAR)).toBe(halfAt);
    expect(clockCommands(request, shifted(halfAt, -1))).toEqual([]);
    const reminded = tick(request, halfAt);
    expect(reminded.remindedAt).toBe(halfAt);
    expect(clockCommands(reminded, shifted(halfAt, MINUTE))).toEqual([]);
    expect(nextClockOf(reminded, DEFAULT_CALENDAR)).toBe(DUE);
  });

  it('[E4] goes to the stand-ins when it is broken, and decides nothing', () => {
    const late = tick(filed(), DUE);
    expect(late).toMatchObject({
      state: 'in_review',
      step: 0,
      votes: [],
      escalatedAt: DUE,
    });
    expect(nextClockOf(late, DEFAULT_CALENDAR)).toBeUndefined();
    expect(clockCommands(late, UNTIL)).toEqual([]);
  });

  it('skips a reminder that would come too late', () => {
    expect(clockCommands(filed(), DUE)).toEqual([{ type: 'escalate' }]);
  });

  it('lets the stand-ins answer only then', () => {
    const { standIn } = PEOPLE;
    const early = transition(filed(), approve, factsFor(standIn));
    expect(reasonOf(early)).toBe('not-reviewer');
    const late = tick(filed(), DUE);
    expect(after(late, [standIn, approve, { at: DUE }]).step).toBe(1);
  });

  it('is given anew with another proposal', () => {
    const late = tick(filed(), DUE);
    const edit = {
      type: 'edit',
      proposal: { ...proposal, justification: 'More' },
    } as const;
    const edited = after(late, [requester, edit, { at: DUE }]);
    expect(edited).not.toHaveProperty('escalatedAt');
    expect(Date.parse(edited.dueAt ?? '')).toBeGreaterThan(Date.parse(DUE));
  });
});

describe('the promise in Berlin', () => {
  const holidays = ['2026-03-30'];
  const calendar = { ...DEFAULT_CALENDAR, timeZone: 'Europe/Berlin' };
  const promised = (at: string, free: readonly string[] = []) =>
    filed(proposal, { at, calendar: { ...calendar, holidays: free } });

  it.each([
    // The clocks go forward on Sunday, 29 March 2026.
    ['2026-03-27T09:00:00.000Z', [], '2026-03-30T15:00', '2026-03-31T15:00'],
    [
      '2026-03-27T09:00:00.000Z',
      holidays,
      '2026-03-31T15:00',
      '2026-04-01T15:00',
    ],
    // And back on Sunday, 25 October 2026.
    ['2026-10-23T09:00:00.000Z', [], '2026-10-26T16:00', '2026-10-27T16:00'],
    ['2028-02-28T09:00:00.000Z', [], '2028-02-29T16:00', '2028-03-01T16:00'],
  ] as const)(
    'asked at %s with holidays %j is reminded of at %s and late at %s',
    (at, free, half, due) => {
      const request = promised(at, free);
      const halfAt = `${half}:00.000Z`;
      const dueAt = `${due}:00.000Z`;
      expect(request).toMatchObject({ halfAt, dueAt });
      expect(nextClockOf(request)).toBe(halfAt);
      expect(clockCommands(request, shifted(halfAt, -1))).toEqual([]);
      expect(tick(request, halfAt).remindedAt).toBe(halfAt);
      expect(tick(request, dueAt).escalatedAt).toBe(dueAt);
    },
  );

  it('leaves the team 30 days on the calendar, whatever the clocks do', () => {
    const asked = after(promised('2026-03-27T09:00:00.000Z'), [
      reviewer,
      { type: 'request-changes', text: 'Shorter, please' },
      { at: '2026-03-27T09:00:00.000Z', calendar },
    ]);
    expect(asked.lapsesAt).toBe('2026-04-26T08:00:00.000Z');
  });
});

describe('a lapse', () => {
  it('comes when the team does not answer for 30 days, not earlier', () => {
    const asked = inState('changes_requested');
    const end = asked.lapsesAt ?? '';
    expect(nextClockOf(asked, DEFAULT_CALENDAR)).toBe(end);
    expect(tick(asked, shifted(end, -1))).toBe(asked);
    expect(tick(asked, end)).toMatchObject({ state: 'lapsed', endedAt: end });
  });
});

describe('the start', () => {
  const startsAt = '2026-01-20T08:00:00.000Z';

  it('comes with its instant', () => {
    const approved = inState('approved');
    expect(nextClockOf(approved, DEFAULT_CALENDAR)).toBe(startsAt);
    expect(tick(approved, shifted(startsAt, -1))).toBe(approved);
    expect(tick(approved, startsAt).state).toBe('active');
  });

  it('[D12] does not come for what must not be approved any more', () => {
    const lost = tick(inState('approved'), startsAt, { problems: [problem] });
    expect(lost).toMatchObject({ state: 'cancelled', reason: 'Forbidden now' });
    const taken = tick(inState('approved'), startsAt, {
      teamIdentity: 'changed',
    });
    expect(taken.state).toBe('cancelled');
  });

  it('[D5] is told even if nobody looked before the end', () => {
    const missed = tick(inState('approved'), UNTIL, { problems: [problem] });
    expect(missed).toMatchObject({ state: 'ended', endReason: 'expired' });
  });
});

describe('the warnings', () => {
  const warnedAt = (end: string, daysBefore: number) =>
    clockCommands(until(end), shifted(end, -daysBefore * 24 * 60 * MINUTE));

  it('come 14, 3 and 1 days before the end', () => {
    expect(warnedAt(UNTIL, 14)).toEqual([{ type: 'warn', days: 14 }]);
    expect(warnedAt(UNTIL, 3)).toEqual([{ type: 'warn', days: 3 }]);
    expect(warnedAt(UNTIL, 1)).toEqual([{ type: 'warn', days: 1 }]);
  });

  it('come first with 3 days for what is not longer than 30 days', () => {
    const end = shifted(FILED, 30 * 24 * 60 * MINUTE);
    expect(warnedAt(end, 14)).toEqual([]);
    expect(nextClockOf(until(end), DEFAULT_CALENDAR)).toBe(
      shifted(end, -3 * 24 * 60 * MINUTE),
    );
    const longer = shifted(end, MINUTE);
    expect(warnedAt(longer, 14)).toEqual([{ type: 'warn', days: 14 }]);
  });

  it('never come with the start', () => {
    const end = shifted(FILED, 3 * 24 * 60 * MINUTE);
    expect(clockCommands(until(end), FILED)).toEqual([]);
  });

  it('are told once, the most urgent one for all that are due', () => {
    const at = shifted(UNTIL, -MINUTE);
    const warned = tick(until(UNTIL), at);
    expect(warned.warned).toEqual([14, 3, 1]);
    expect(clockCommands(warned, at)).toEqual([]);
    expect(nextClockOf(warned, DEFAULT_CALENDAR)).toBe(UNTIL);
    const facts = factsFor('system', { at });
    const again = transition(warned, { type: 'warn', days: 3 }, facts);
    expect(reasonOf(again)).toBe('too-early');
  });
});

describe('the end', () => {
  it('comes with its instant, and only that is told then', () => {
    expect(clockCommands(until(UNTIL), UNTIL)).toEqual([{ type: 'expire' }]);
    expect(tick(until(UNTIL), UNTIL)).toMatchObject({
      state: 'ended',
      endReason: 'expired',
      endedAt: UNTIL,
    });
  });

  it('never comes for what is permanent, unless the declaration contains it', () => {
    const forGood = after(
      filed({ ...proposal, term: { type: 'permanent' } }),
      [reviewer, approve],
      [later, approve],
    );
    expect(nextClockOf(forGood, DEFAULT_CALENDAR)).toBeUndefined();
    const declared = after(forGood, ['system', { type: 'declare' }]);
    expect(declared.endReason).toBe('declared');
  });

  it('[D4] never makes a temporary one part of the declaration', () => {
    const active = until(UNTIL);
    const result = transition(active, { type: 'declare' }, factsFor('system'));
    expect(reasonOf(result)).toBe('nothing-to-do');
  });

  it('[D13] comes for all that a sphere leaves behind', () => {
    const retired = (request: ExtensionRequest) =>
      after(request, ['system', { type: 'retire' }]);
    expect(retired(inState('in_review')).state).toBe('lapsed');
    expect(retired(inState('approved')).state).toBe('cancelled');
    expect(retired(inState('active'))).toMatchObject({
      state: 'ended',
      endReason: 'sphere_retired',
    });
  });
});

describe('a changed border', () => {
  const base = { revision: 4, hash: 'border-4' };

  it('[B6] makes a new proposal that reviewers have to look at again', () => {
    const once = after(filed(), [reviewer, approve]);
    const at = '2026-01-13T09:00:00.000Z';
    const rebased = after(once, ['system', { type: 'rebase' }, { base, at }]);
    expect(rebased).toMatchObject({
      proposal,
      proposalNumber: 2,
      step: 0,
      base,
      dueAt: '2026-01-15T17:00:00.000Z',
    });
    expect(rebased.proposalHash).not.toBe(once.proposalHash);
    const passed = after(rebased, [reviewer, approve, { base }]);
    expect(passed.step).toBe(1);
  });

  it('leaves the turn with the team', () => {
    const asked = inState('changes_requested');
    const rebased = after(asked, ['system', { type: 'rebase' }, { base }]);
    expect(rebased).toMatchObject({
      state: 'changes_requested',
      lapsesAt: asked.lapsesAt,
    });
    expect(rebased).not.toHaveProperty('dueAt');
  });

  it('is nothing new where the same entries say the same', () => {
    const facts = factsFor('system', {
      base: { ...filed().base, revision: 9 },
    });
    const result = transition(filed(), { type: 'rebase' }, facts);
    expect(reasonOf(result)).toBe('nothing-to-do');
  });
});
