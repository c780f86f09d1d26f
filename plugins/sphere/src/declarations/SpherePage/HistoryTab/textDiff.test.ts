import fc from 'fast-check';
import { diffTexts, foldUnchanged } from './textDiff';

const BEFORE = 'a\nb\nc\nd\ne\nf\ng\nh\n';

describe('the comparison of two texts', () => {
  it('numbers lines on both sides', () => {
    expect(diffTexts('a\nb\n', 'a\nc\n')).toEqual([
      { type: 'same', before: 1, after: 1, text: 'a' },
      { type: 'removed', before: 2, text: 'b' },
      { type: 'added', after: 2, text: 'c' },
    ]);
  });

  it('shows a first text without marks', () => {
    expect(diffTexts(undefined, 'a\n')).toEqual([
      { type: 'same', after: 1, text: 'a' },
    ]);
  });

  it('leaves out what is far from a change, and says how much', () => {
    const lines = diffTexts(BEFORE, BEFORE.replace('h', 'x'));
    expect(foldUnchanged(lines, 1)).toEqual([
      { type: 'gap', count: 6 },
      { type: 'same', before: 7, after: 7, text: 'g' },
      { type: 'removed', before: 8, text: 'h' },
      { type: 'added', after: 8, text: 'x' },
    ]);
  });

  it('says of equal texts only how long they are', () => {
    expect(foldUnchanged(diffTexts(BEFORE, BEFORE))).toEqual([
      { type: 'gap', count: 8 },
    ]);
  });

  it('loses no line of either text', () => {
    const texts = fc
      .array(fc.constantFrom('a', 'b', 'c', ''))
      .map(lines => lines.map(line => `${line}\n`).join(''));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const lines = diffTexts(before, after);
        const side = (skip: string) =>
          lines
            .filter(line => line.type !== skip)
            .map(line => `${line.text}\n`)
            .join('');
        expect(side('added')).toBe(before);
        expect(side('removed')).toBe(after);
      }),
    );
  });
});
