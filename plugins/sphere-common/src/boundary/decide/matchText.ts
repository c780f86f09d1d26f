const STAR = 42;
const QUESTION_MARK = 63;

/**
 * Whether a text fits a literal or glob: `*` crosses everything, `?` stands for one character, case-sensitive. Two
 * pointers and no recursion, so that no pattern can make it hang: at most pattern times text steps, both limited.
 */
export function matchText(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let resume = 0;
  while (t < text.length) {
    const code = p < pattern.length ? pattern.charCodeAt(p) : -1;
    if (code === STAR) {
      star = p;
      resume = t;
      p += 1;
      // Most globs end with their only star.
      if (p === pattern.length) return true;
    } else if (code === QUESTION_MARK) {
      p += 1;
      t += characterLength(text, t);
    } else if (code === text.charCodeAt(t)) {
      p += 1;
      t += 1;
    } else if (star >= 0) {
      resume += 1;
      p = star + 1;
      t = resume;
    } else {
      return false;
    }
  }
  while (p < pattern.length && pattern.charCodeAt(p) === STAR) p += 1;
  return p === pattern.length;
}

/** Two for a character beyond the basic plane, which `?` takes as one. */
function characterLength(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}
