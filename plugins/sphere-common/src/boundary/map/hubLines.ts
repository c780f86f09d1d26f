const LINES = 2;
const LENGTH = 12;
const ELLIPSIS = '…';

/** A title in at most two lines of at most twelve characters, broken between words; the rest is an ellipsis. @internal */
export function hubLines(title: string): string[] {
  const words = title.trim().split(/\s+/u).filter(Boolean);
  const lines: string[] = [];
  while (words.length > 0 && lines.length < LINES) {
    const isLast = lines.length === LINES - 1;
    lines.push(takeLine(words, isLast));
  }
  return lines;
}

// Takes its words off the list.
function takeLine(words: string[], isLast: boolean): string {
  let line = words.shift() ?? '';
  while (words.length > 0 && length(`${line} ${words[0]}`) <= LENGTH) {
    line = `${line} ${words.shift()}`;
  }
  const isCut = isLast && words.length > 0;
  return isCut || length(line) > LENGTH ? cut(line) : line;
}

function cut(line: string): string {
  return (
    [...line]
      .slice(0, LENGTH - 1)
      .join('')
      .trimEnd() + ELLIPSIS
  );
}

function length(text: string): number {
  return [...text].length;
}
