import fc from 'fast-check';
import { matchText } from '../boundary/decide/matchText';
import { arePatternsApart, isPatternWithin } from './patternWithin';

describe('isPatternWithin', () => {
  it.each([
    ['churn-*', 'churn-*'],
    ['churn-dev', 'churn-*'],
    ['churn-dev-*', 'churn-*'],
    ['churn-*-dev', 'churn-*'],
    ['churn-?', 'churn-*'],
    ['a*b*c', 'a*c'],
    ['*', '**'],
    ['a?', '??'],
  ])("finds '%s' within '%s'", (inner, outer) => {
    expect(isPatternWithin(inner, outer)).toBe(true);
  });

  it.each([
    ['*', 'churn-*'],
    ['churn-*', 'churn-dev'],
    ['a*', 'a?*'],
    ['*', '?*'],
    ['a*', 'a?'],
    ['c*', '*a*'],
    ['?', 'a'],
  ])("does not find '%s' within '%s'", (inner, outer) => {
    expect(isPatternWithin(inner, outer)).toBe(false);
  });

  const pattern = fc
    .array(fc.constantFrom('a', 'b', '*', '?'), { maxLength: 6 })
    .map(parts => parts.join(''));
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 })
    .map(parts => parts.join(''));

  it('[B11] never calls a pattern within another one that leaves out a text of it', () => {
    fc.assert(
      fc.property(pattern, pattern, text, (inner, outer, one) => {
        if (!isPatternWithin(inner, outer) || !matchText(inner, one)) return;
        expect(matchText(outer, one)).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });

  it('never calls patterns apart that take the same text', () => {
    fc.assert(
      fc.property(pattern, pattern, text, (a, b, one) => {
        if (!matchText(a, one) || !matchText(b, one)) return;
        expect(arePatternsApart(a, b)).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });

  it('answers at once for hostile patterns', () => {
    const inner = '*a'.repeat(250);
    const outer = '*?a'.repeat(160);
    const start = performance.now();
    expect(isPatternWithin(inner, outer)).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
