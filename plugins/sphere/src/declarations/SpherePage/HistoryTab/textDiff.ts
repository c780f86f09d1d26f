import { diffLines } from 'diff';

/** One line of a comparison; lines count from 1. @internal */
export interface DiffLine {
  readonly type: 'same' | 'added' | 'removed';
  readonly before?: number;
  readonly after?: number;
  readonly text: string;
}

/** Lines that are left out, because nothing changed in them. @internal */
export interface DiffGap {
  readonly type: 'gap';
  readonly count: number;
}

/** Milliseconds after which two texts count as wholly different. */
const PATIENCE = 1000;

/** Compares two texts line by line. Without a text before, every line is simply there. @internal */
export function diffTexts(
  before: string | undefined,
  after: string,
): readonly DiffLine[] {
  if (before === undefined) {
    return linesOf(after).map((text, index) => ({
      type: 'same',
      after: index + 1,
      text,
    }));
  }
  const parts = diffLines(before, after, { timeout: PATIENCE }) ?? [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: after },
  ];
  let old = 0;
  let now = 0;
  return parts.flatMap(part =>
    linesOf(part.value).map((text): DiffLine => {
      if (part.added) return { type: 'added', after: ++now, text };
      if (part.removed) return { type: 'removed', before: ++old, text };
      return { type: 'same', before: ++old, after: ++now, text };
    }),
  );
}

/** Leaves out what is further than `context` lines from a change. @internal */
export function foldUnchanged(
  lines: readonly DiffLine[],
  context = 3,
): ReadonlyArray<DiffLine | DiffGap> {
  const near = new Set<number>();
  lines.forEach((line, index) => {
    if (line.type === 'same') return;
    for (let i = index - context; i <= index + context; i++) near.add(i);
  });
  const folded: Array<DiffLine | DiffGap> = [];
  let left = 0;
  lines.forEach((line, index) => {
    if (!near.has(index)) {
      left += 1;
      return;
    }
    if (left > 0) folded.push({ type: 'gap', count: left });
    left = 0;
    folded.push(line);
  });
  if (left > 0) folded.push({ type: 'gap', count: left });
  return folded;
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines[lines.length - 1] === '') lines.pop();
  return lines;
}
