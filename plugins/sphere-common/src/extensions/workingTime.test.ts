import fc from 'fast-check';
import {
  addDuration,
  answerDue,
  DEFAULT_CALENDAR,
  workingDaysBetween,
  type WorkingCalendar,
} from './workingTime';

const BERLIN: WorkingCalendar = {
  ...DEFAULT_CALENDAR,
  timeZone: 'Europe/Berlin',
};
const DUBAI: WorkingCalendar = {
  ...DEFAULT_CALENDAR,
  timeZone: 'Asia/Dubai',
  weekend: [5, 6],
};

describe('answerDue', () => {
  it('counts working days from the day of asking to the end of the last one', () => {
    // A Monday.
    expect(
      answerDue('2026-02-16T10:00:00Z', '2 working days', DEFAULT_CALENDAR),
    ).toEqual({
      dueAt: '2026-02-18T17:00:00.000Z',
      halfAt: '2026-02-17T17:00:00.000Z',
    });
  });

  it('leaves weekends out', () => {
    const { dueAt } = answerDue(
      '2026-02-20T10:00:00Z',
      '2 working days',
      DEFAULT_CALENDAR,
    );
    expect(dueAt).toBe('2026-02-24T17:00:00.000Z');
  });

  it('counts from the next working day what is asked on a free day or in the evening', () => {
    const due = (from: string) =>
      answerDue(from, '1 working day', DEFAULT_CALENDAR).dueAt;
    const tuesday = '2026-02-24T17:00:00.000Z';
    expect(due('2026-02-20T17:00:00.001Z')).toBe(tuesday);
    expect(due('2026-02-21T09:00:00Z')).toBe(tuesday);
    expect(due('2026-02-22T23:59:59Z')).toBe(tuesday);
    expect(due('2026-02-23T17:00:00Z')).toBe(tuesday);
    expect(due('2026-02-23T17:00:00.001Z')).toBe('2026-02-25T17:00:00.000Z');
  });

  it('takes the day and its end from the zone of the calendar', () => {
    // Already Tuesday in Berlin.
    expect(
      answerDue('2026-02-16T23:30:00Z', '1 working day', BERLIN).dueAt,
    ).toBe('2026-02-18T16:00:00.000Z');
  });

  it('[D11] keeps the end of the day when the clocks go forward', () => {
    // Friday before the last Sunday of March.
    expect(
      answerDue('2026-03-27T09:00:00Z', '1 working day', BERLIN).dueAt,
    ).toBe('2026-03-30T15:00:00.000Z');
  });

  it('[D11] keeps the end of the day when the clocks go back', () => {
    expect(
      answerDue('2026-10-23T09:00:00Z', '1 working day', BERLIN).dueAt,
    ).toBe('2026-10-26T16:00:00.000Z');
  });

  it('[D11] counts a leap day', () => {
    // Monday 28 February 2028.
    expect(
      answerDue('2028-02-28T09:00:00Z', '1 working day', DEFAULT_CALENDAR)
        .dueAt,
    ).toBe('2028-02-29T17:00:00.000Z');
  });

  it('leaves holidays out, across the turn of the year', () => {
    const calendar = {
      ...BERLIN,
      holidays: ['2026-12-25', '2027-01-01'],
    };
    expect(
      answerDue('2026-12-24T09:00:00Z', '6 working days', calendar),
    ).toEqual({
      dueAt: '2027-01-05T16:00:00.000Z',
      halfAt: '2026-12-30T16:00:00.000Z',
    });
  });

  it('knows weekends of Friday and Saturday', () => {
    // Thursday.
    expect(
      answerDue('2026-02-19T06:00:00Z', '1 working day', DUBAI).dueAt,
    ).toBe('2026-02-22T13:00:00.000Z');
  });

  it('takes half of the time for one working day, hours and days', () => {
    expect(
      answerDue('2026-02-16T17:00:00Z', '1 working day', DEFAULT_CALENDAR)
        .halfAt,
    ).toBe('2026-02-17T05:00:00.000Z');
    expect(
      answerDue('2026-02-21T10:00:00Z', '3 hours', DEFAULT_CALENDAR),
    ).toEqual({
      dueAt: '2026-02-21T13:00:00.000Z',
      halfAt: '2026-02-21T11:30:00.000Z',
    });
  });

  it('has an answer for a calendar on which nobody ever works', () => {
    const never = { ...DEFAULT_CALENDAR, weekend: [1, 2, 3, 4, 5, 6, 7] };
    expect(
      answerDue('2026-02-16T10:00:00Z', '1 working day', never).dueAt,
    ).toBe('2026-02-17T17:00:00.000Z');
  });

  it('refuses what is no duration, no instant and no zone', () => {
    const from = '2026-02-16T10:00:00Z';
    for (const text of [
      '0 days',
      '',
      'soon',
      '1 year',
      '-1 days',
      '10000 days',
    ]) {
      expect(() => answerDue(from, text, DEFAULT_CALENDAR)).toThrow(
        `not '${text}'`,
      );
    }
    expect(() => answerDue('yesterday', '1 day', DEFAULT_CALENDAR)).toThrow(
      "'yesterday'",
    );
    const nowhere = { ...DEFAULT_CALENDAR, timeZone: 'Mars/Olympus' };
    expect(() => answerDue(from, '1 day', nowhere)).toThrow("'Mars/Olympus'");
  });
});

describe('addDuration', () => {
  it('[D11] keeps the time of day across both changes of the clocks', () => {
    expect(addDuration('2026-03-01T09:00:00Z', '90 days', BERLIN)).toBe(
      '2026-05-30T08:00:00.000Z',
    );
    expect(addDuration('2026-10-20T08:00:00Z', '2 weeks', BERLIN)).toBe(
      '2026-11-03T09:00:00.000Z',
    );
    expect(addDuration('2026-03-28T12:00:00Z', '24 hours', BERLIN)).toBe(
      '2026-03-29T12:00:00.000Z',
    );
  });

  it('[D11] ends on the last day of a month that is too short', () => {
    expect(addDuration('2027-08-31T09:00:00Z', '6 months', BERLIN)).toBe(
      '2028-02-29T10:00:00.000Z',
    );
    expect(addDuration('2028-02-29T09:00:00Z', '12 months', BERLIN)).toBe(
      '2029-02-28T09:00:00.000Z',
    );
  });

  it('[D11] reaches far dates', () => {
    expect(
      addDuration('2026-01-01T00:00:00Z', '9999 months', DEFAULT_CALENDAR),
    ).toBe('2859-04-01T00:00:00.000Z');
  });
});

describe('workingDaysBetween', () => {
  const between = (a: string, b: string) =>
    workingDaysBetween(a, b, DEFAULT_CALENDAR);

  it('counts as answers are promised', () => {
    expect(between('2026-02-20T10:00:00Z', '2026-02-24T17:00:00Z')).toBe(2);
    expect(between('2026-02-20T10:00:00Z', '2026-02-20T16:00:00Z')).toBe(0);
    expect(between('2026-02-21T10:00:00Z', '2026-02-22T10:00:00Z')).toBe(0);
  });

  it('is negative backwards, and never minus zero', () => {
    expect(between('2026-02-24T17:00:00Z', '2026-02-20T10:00:00Z')).toBe(-2);
    expect(between('2026-02-20T16:00:00Z', '2026-02-20T10:00:00Z')).toBe(0);
  });
});

describe('the laws of working time', () => {
  const calendars = fc.record({
    timeZone: fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kathmandu',
      'Pacific/Auckland',
      'Asia/Dubai',
    ),
    weekend: fc.constantFrom([6, 7], [5, 6], [7], []),
    holidays: fc.subarray([
      '2026-03-30',
      '2026-10-26',
      '2026-12-25',
      '2027-01-01',
    ]),
    dayEnds: fc.constantFrom('17:00', '12:30', '23:59'),
  });
  const instants = fc
    .integer({
      min: Date.parse('2026-01-01T00:00:00Z'),
      max: Date.parse('2027-12-31T00:00:00Z'),
    })
    .map(ms => new Date(ms).toISOString());
  const counts = fc.integer({ min: 1, max: 40 });
  const working = (count: number) => `${count} working days`;

  it('[D11] an answer is never due on a free day, nor before it was asked for', () => {
    fc.assert(
      fc.property(instants, counts, calendars, (from, count, calendar) => {
        const { dueAt, halfAt } = answerDue(from, working(count), calendar);
        const local = new Intl.DateTimeFormat('en-CA', {
          timeZone: calendar.timeZone,
          weekday: 'short',
          year: 'numeric',
          month: '2-digit',
          day: '2-digit',
        });
        const parts = Object.fromEntries(
          local.formatToParts(new Date(dueAt)).map(p => [p.type, p.value]),
        );
        const weekday = [
          'Mon',
          'Tue',
          'Wed',
          'Thu',
          'Fri',
          'Sat',
          'Sun',
        ].indexOf(parts.weekday);
        expect(calendar.weekend).not.toContain(weekday + 1);
        expect(calendar.holidays).not.toContain(
          `${parts.year}-${parts.month}-${parts.day}`,
        );
        expect(from <= halfAt && halfAt <= dueAt && from < dueAt).toBe(true);
      }),
    );
  });

  it('[D11] who asks later is not answered earlier, and more days take longer', () => {
    fc.assert(
      fc.property(
        fc.tuple(instants, instants),
        counts,
        calendars,
        (pair, count, calendar) => {
          const [a, b] = [...pair].sort();
          const due = (from: string, days: number) =>
            answerDue(from, working(days), calendar).dueAt;
          expect(due(a, count) <= due(b, count)).toBe(true);
          expect(due(a, count) < due(a, count + 1)).toBe(true);
        },
      ),
    );
  });

  it('[D11] what is due in n working days is n working days away', () => {
    fc.assert(
      fc.property(instants, counts, calendars, (from, count, calendar) => {
        const { dueAt } = answerDue(from, working(count), calendar);
        expect(workingDaysBetween(from, dueAt, calendar)).toBe(count);
      }),
    );
  });
});
