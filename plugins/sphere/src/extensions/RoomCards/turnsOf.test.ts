import type { RoomSummary } from '@dataops-sphere/plugin-sphere-common';
import { daysFromNow, roomOf } from '../../__testUtils__/extensionFixtures';
import { daysUntil, turnsOf } from './turnsOf';

const ids = (items: readonly RoomSummary[]) => items.map(({ id }) => id);

describe('turns', () => {
  it('go to the team or to others by the state of a request', () => {
    const open = [
      roomOf({ id: 'late', dueAt: daysFromNow(2) }),
      roomOf({ id: 'first', dueAt: daysFromNow(1) }),
      roomOf({ id: 'team', state: 'changes_requested' }),
      roomOf({ id: 'undated', dueAt: undefined }),
    ];
    const turns = turnsOf({ open, live: [] }, Date.now());
    expect(ids(turns.team)).toEqual(['team']);
    expect(ids(turns.waiting)).toEqual(['first', 'late', 'undated']);
  });

  it('leave out extra room that is for good or over by the clock', () => {
    const room = (id: string, endsAt?: string) =>
      roomOf({ id, state: 'active', endsAt, permanent: !endsAt });
    const live = [
      room('later', daysFromNow(9)),
      room('soon', daysFromNow(1)),
      room('over', daysFromNow(-1)),
      room('for good'),
    ];
    expect(ids(turnsOf({ open: [], live }, Date.now()).ending)).toEqual([
      'soon',
      'later',
    ]);
  });

  it.each([
    ['2026-11-24T10:00:00', '2026-11-24T23:00:00', 0],
    ['2026-11-24T23:00:00', '2026-11-25T01:00:00', 1],
    ['2026-11-24T10:00:00', '2026-12-03T09:00:00', 9],
    ['2026-11-24T10:00:00', '2026-11-23T10:00:00', 0],
  ])('count the days from %s to %s by the calendar', (now, end, days) => {
    expect(daysUntil(new Date(end).toISOString(), Date.parse(now))).toBe(days);
  });
});
