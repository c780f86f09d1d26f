import { distance } from 'fastest-levenshtein';
import type { ProblemCode } from './problem';

/** A problem before its place in the text is known. */
export interface Finding {
  readonly code: ProblemCode;
  readonly message: string;
  readonly path: readonly (string | number)[];
  /** Whether the place is the key that the path ends with, and not its value. */
  readonly at?: 'key';
  /** Offset in the text, where the path alone does not tell the place. */
  readonly offset?: number;
}

/** Keys and indexes that lead to a place in a document. @public */
export type DocumentPath = readonly (string | number)[];

/** Whether a raw value is an object with keys. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of a raw document; inherited properties do not count. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    root,
  );
}

/** `'a', 'b' or 'c'`. */
export function listWords(words: readonly string[]): string {
  const quoted = words.map(word => `'${word}'`);
  const last = quoted.pop() ?? '';
  return quoted.length ? `${quoted.join(', ')} or ${last}` : last;
}

/** `; did you mean 'team'?` when a candidate is near enough to be what was meant, else nothing. @public */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const near = nearest(word, candidates);
  return near === undefined ? '' : `; did you mean '${near}'?`;
}

// A third of the letters may differ: more suggests strangers, less misses a swap in a short word.
function nearest(word: string, candidates: Iterable<string>) {
  if (word.length > 100) return undefined;
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

/** A value of the user for a message, in quotes and not longer than a line. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `'${text.length > 80 ? `${text.slice(0, 79)}…` : text}'`;
}
