import { literalStart } from '../boundary/decide/beginnings';
import { matchText } from '../boundary/decide/matchText';

/** Most trials; what would need more counts as not within. */
const MAX_TRIALS = 256;

/** Whether a text has a star or a question mark. */
export function isGlob(text: string): boolean {
  return /[*?]/.test(text);
}

/**
 * Whether everything that one literal or glob takes is taken by another one. Says no where it would take too long to
 * find out, and otherwise is exact. Why: a character that the outer pattern does not write is taken by its `*` and `?`
 * only. So if the outer one takes the inner one with each star filled by any number of such characters up to one more
 * than it has question marks, one of its stars takes at least one of them, and so takes any text of any length.
 */
export function isPatternWithin(inner: string, outer: string): boolean {
  if (inner === outer) return true;
  if (!isGlob(inner)) return matchText(outer, inner);
  const any = unwrittenIn(outer);
  const pieces = inner.replaceAll('?', any).split(/\*+/);
  const longest = outer.replace(/[^?]/g, '').length + 1;
  const stars = pieces.length - 1;
  if ((longest + 1) ** stars > MAX_TRIALS) return outer === '*';
  return fillings(stars, longest).every(filling =>
    matchText(
      outer,
      pieces.map((piece, i) => piece + any.repeat(filling[i] ?? 0)).join(''),
    ),
  );
}

/** Whether no text is taken by both, as far as their beginnings tell. */
export function arePatternsApart(a: string, b: string): boolean {
  if (!isGlob(a)) return !matchText(b, a);
  if (!isGlob(b)) return !matchText(a, b);
  const [x, y] = [literalStart(a), literalStart(b)];
  return !x.startsWith(y) && !y.startsWith(x);
}

/** A character that a pattern does not write. */
function unwrittenIn(pattern: string): string {
  let code = 0xe000;
  while (pattern.includes(String.fromCharCode(code))) code += 1;
  return String.fromCharCode(code);
}

function fillings(stars: number, longest: number): readonly number[][] {
  let all: number[][] = [[]];
  for (let star = 0; star < stars; star += 1) {
    all = all.flatMap(head =>
      Array.from({ length: longest + 1 }, (_, length) => [...head, length]),
    );
  }
  return all;
}
