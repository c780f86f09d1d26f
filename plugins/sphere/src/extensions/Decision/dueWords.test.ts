import { DateTime } from 'luxon';
import type { SphereTranslate } from '../../page/useSphereTranslation';
import { dueGroupOf, dueWord } from './dueWords';

// Noon of a Wednesday, in the time zone of the viewer.
const WEDNESDAY = DateTime.local(2026, 2, 11, 12);
const now = WEDNESDAY.toMillis();
const due = (date: DateTime) => ({
  state: 'in_review',
  dueAt: date.toUTC().toISO() ?? undefined,
});
const t = ((key: string, values: object = {}) =>
  `${key.split('.').pop()} ${Object.values(values).join(
    ' ',
  )}`.trim()) as unknown as SphereTranslate;

describe('when an answer is due', () => {
  it.each([
    [WEDNESDAY.minus({ minutes: 1 }), 'late', 'lateNow'],
    [WEDNESDAY.minus({ hours: 3 }), 'late', 'lateHours 3'],
    [WEDNESDAY.minus({ hours: 50 }), 'late', 'lateDays 2'],
    [WEDNESDAY.plus({ hours: 5 }), 'today', 'dueToday 17:00'],
    [WEDNESDAY.plus({ days: 1, hours: 5 }), 'this-week', 'Thu 17:00'],
    [WEDNESDAY.plus({ days: 7 }), 'later', '18 Feb'],
  ])('%s is %s', (date, group, word) => {
    expect(dueGroupOf(due(date), now)).toBe(group);
    expect(dueWord(due(date), now, t)).toBe(word);
  });

  it('is the team’s turn while changes are asked for', () => {
    const item = { state: 'changes_requested' };
    expect(dueGroupOf(item, now)).toBe('team');
    expect(dueWord(item, now, t)).toBe('changes_requested');
  });

  it('has no date where none was promised', () => {
    const item = { state: 'in_review' };
    expect(dueGroupOf(item, now)).toBe('later');
    expect(dueWord(item, now, t)).toBe('noDue');
  });
});
