import { DateTime } from 'luxon';
import {
  defaultTerm,
  durationChoices,
  latestDay,
  termOfDraft,
} from './requestTerm';

const NOW = DateTime.fromISO('2026-02-03T10:00:00').toMillis();
const NEVER_PERMANENT = { allowed: false, steps: [] };
const rules = (maxDuration: string) => ({
  maxDuration,
  permanent: NEVER_PERMANENT,
});
const until = (term: ReturnType<typeof termOfDraft>) =>
  term?.type === 'temporary'
    ? DateTime.fromISO(term.until).toFormat('yyyy-MM-dd HH:mm')
    : undefined;

describe('until when', () => {
  it.each([
    ['90 days', ['2 weeks', '1 month', '90 days']],
    ['30 days', ['2 weeks', '30 days']],
    ['1 month', ['2 weeks', '1 month']],
    ['10 days', ['10 days']],
  ])('at most %s leaves these lengths', (most, expected) => {
    const choices = durationChoices(rules(most), NOW);
    expect(choices.map(choice => choice.duration)).toEqual(expected);
    expect(choices[choices.length - 1].longest).toBe('longest');
  });

  it('is a month unless another length is chosen, or the longest that is allowed', () => {
    expect(defaultTerm(rules('90 days'), NOW)).toEqual({
      type: 'for',
      duration: '1 month',
    });
    expect(defaultTerm(rules('10 days'), NOW)).toEqual({
      type: 'for',
      duration: '10 days',
    });
  });

  it('means whole days, and never more than the rules allow', () => {
    const term = (duration: string, most = '90 days') =>
      until(termOfDraft({ term: { type: 'for', duration } }, rules(most), NOW));
    expect(term('2 weeks')).toBe('2026-02-17 23:59');
    // The tenth day has only begun when ten days are over.
    expect(term('10 days', '10 days')).toBe('2026-02-12 23:59');
    expect(latestDay(rules('10 days'), undefined, NOW)).toBe('2026-02-12');
  });

  it('counts from the first day, where it begins later', () => {
    const draft = {
      term: { type: 'for', duration: '2 weeks' },
      from: '2026-03-01',
    } as const;
    const term = termOfDraft(draft, rules('90 days'), NOW);
    expect(until(term)).toBe('2026-03-15 23:59');
    expect(term?.from).toBe(
      DateTime.fromISO('2026-03-01').toUTC().toISO() ?? '',
    );
  });

  it.each([
    [{ type: 'until', day: '' } as const],
    [{ type: 'until', day: '2026-02-30' } as const],
    [{ type: 'for', duration: '5 years' } as const],
  ])('is missing where no end can be read from %j', term => {
    expect(termOfDraft({ term }, rules('90 days'), NOW)).toBeUndefined();
  });
});
