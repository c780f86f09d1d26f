import fc from 'fast-check';
import { matchText } from './matchText';

const SEED = Number(process.env.DECISION_SEED ?? 20261126);

function toRegExp(pattern: string): RegExp {
  const source = [...pattern].map(sign => {
    if (sign === '*') return '[^]*';
    return sign === '?' ? '[^]' : sign.replace(/[\\^$.|+()[\]{}]/g, '\\$&');
  });
  return new RegExp(`^(?:${source.join('')})$`, 'u');
}

describe('matchText', () => {
  it(`fits the same texts as a regular expression, from seed ${SEED}`, () => {
    const signs = fc.constantFrom('a', 'b', '*', '?', '😀', '😁', '.', '\n');
    const pattern = fc.string({ unit: signs, maxLength: 10 });
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', '😀', '😁', '.', '\n'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(pattern, text, (p, t) => {
        expect(matchText(p, t)).toBe(toRegExp(p).test(t));
      }),
      { seed: SEED, numRuns: 20_000 },
    );
  });

  it.each([
    ['', '', true],
    ['', 'a', false],
    ['*', '', true],
    ['**', '', true],
    ['?', '', false],
    ['a', '', false],
    ['a*b*c', 'abbbcbc', true],
    ['a*b*c', 'abbbcb', false],
    ['*?', '😀', true],
    ['*??', '😀', false],
    ['*?b', '😀ab', true],
  ])('holds %j against %j', (pattern, text, fits) => {
    expect(matchText(pattern, text)).toBe(fits);
  });

  it('[E10] answers a thousand patterns of many stars against a long text quickly', () => {
    const text = 'a'.repeat(1024);
    const patterns = [
      '*a'.repeat(255),
      '?*'.repeat(255),
      `*${'a'.repeat(500)}`,
    ];
    const begin = performance.now();
    for (let i = 0; i < 1000; i += 1) {
      expect(matchText(`${patterns[i % 3]}b`, text)).toBe(false);
    }
    expect(performance.now() - begin).toBeLessThan(10_000);
  });
});
