import { extensionTermSchema } from './extensionContent';
import { readTerm, type TermWords } from './readTerm';

const about = {
  at: '2026-11-24T09:30:00.000Z',
  timeZone: 'Europe/Berlin',
  maxDuration: '90 days',
};
const read = (words: TermWords, more: Partial<typeof about> = {}) =>
  readTerm(words, { ...about, ...more });
const until = (words: TermWords, more: Partial<typeof about> = {}) => {
  const reading = read(words, more);
  return reading.ok && reading.term.type === 'temporary'
    ? reading.term.until
    : reading;
};

describe('readTerm', () => {
  it('lasts to the end of the last day, in the zone that is given', () => {
    expect(until({ until: '2027-02-20' })).toBe('2027-02-20T22:59:59.999Z');
    expect(until({ until: '2027-02-20' }, { timeZone: 'UTC' })).toBe(
      '2027-02-20T23:59:59.999Z',
    );
  });

  it.each([
    ['a spring day of 23 hours', '2027-03-28', '2027-03-28T21:59:59.999Z'],
    ['an autumn day of 25 hours', '2027-10-31', '2027-10-31T22:59:59.999Z'],
    ['a leap day', '2028-02-29', '2028-02-29T22:59:59.999Z'],
  ])('[D11] ends %s when it does', (_, day, expected) => {
    expect(until({ until: day })).toBe(expected);
  });

  it('takes instants as they are', () => {
    expect(until({ until: '2027-02-20T16:00:00Z' })).toBe(
      '2027-02-20T16:00:00.000Z',
    );
    expect(until({ until: '2027-02-20T16:00:00+02:00' })).toBe(
      '2027-02-20T14:00:00.000Z',
    );
  });

  it.each([
    ['30 days', '2026-12-24T22:59:59.999Z'],
    ['30d', '2026-12-24T22:59:59.999Z'],
    ['2 weeks', '2026-12-08T22:59:59.999Z'],
    ['1 month', '2026-12-24T22:59:59.999Z'],
    ['2mo', '2027-01-24T22:59:59.999Z'],
    ['12 hours', '2026-11-24T21:30:00.000Z'],
  ])('counts %s from now on', (length, expected) => {
    expect(until({ for: length })).toBe(expected);
  });

  it('counts a length from its beginning on', () => {
    expect(read({ for: '2 weeks', from: '2026-12-01' })).toEqual({
      ok: true,
      term: {
        type: 'temporary',
        from: '2026-11-30T23:00:00.000Z',
        until: '2026-12-15T22:59:59.999Z',
      },
    });
  });

  it('stays within the longest time where exactly that is asked for', () => {
    expect(until({ for: '90 days' })).toBe('2027-02-21T22:59:59.999Z');
    expect(until({ for: '91 days' })).toBe('2027-02-23T22:59:59.999Z');
  });

  it('is for good only where that is said', () => {
    expect(read({ permanent: true })).toEqual({
      ok: true,
      term: { type: 'permanent' },
    });
    expect(read({})).toMatchObject({ ok: false, part: 'term' });
    expect(read({ permanent: false })).toMatchObject({ ok: false });
  });

  it.each<[TermWords, string, RegExp]>([
    [{ until: '2027-02-30' }, 'until', /Expected a day/],
    [{ until: '20.2.2027' }, 'until', /Expected a day/],
    [{ until: '' }, 'until', /Expected a day/],
    [{ for: '3m' }, 'for', /minutes or months/],
    [{ for: '2 working days' }, 'for', /hours, days, weeks or months/],
    [{ for: '0 days' }, 'for', /Expected a length/],
    [{ for: '1 month', from: 'soon' }, 'from', /Expected a day/],
    [{ for: '1 month', until: '2027-02-20' }, 'term', /'until' and 'for'/],
  ])('says which word of %j cannot be read', (words, part, message) => {
    expect(read(words)).toEqual({
      ok: false,
      part,
      message: expect.stringMatching(message),
    });
  });

  it('makes terms that a request can carry', () => {
    for (const words of [
      { until: '2027-02-20', from: '2026-12-01' },
      { for: '1 month' },
      { permanent: true, from: '2026-12-01T08:00' },
    ]) {
      const reading = read(words);
      expect(
        reading.ok && extensionTermSchema.safeParse(reading.term).success,
      ).toBe(true);
    }
  });
});
