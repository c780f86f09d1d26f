import { isRecord } from '../finding';
import { contentHash } from '../contentHash';
import type { DeclarationChange } from '../revisionApi';

/** Two states of one part of a document; `undefined` is a part that is not there. */
export interface Pair<T = unknown> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** What a change says besides its two states. */
export interface ChangeWords {
  readonly subject: DeclarationChange['subject'];
  /** What people call it; the sentence begins with it. */
  readonly label: string;
  /** Long values are named, not shown. */
  readonly show?: 'values' | 'names';
  readonly room?: 'more' | 'less';
  readonly parts?: readonly string[];
}

/** The change between two states, or nothing when they are the same. */
export function changeOf(pair: Pair, words: ChangeWords): DeclarationChange[] {
  if (isSame(pair.before, pair.after)) return [];
  const { subject, room, parts } = words;
  return [
    {
      subject,
      change: kindOfChange(pair),
      ...(parts ? { parts: [...parts] } : {}),
      ...(pair.before === undefined ? {} : { before: pair.before }),
      ...(pair.after === undefined ? {} : { after: pair.after }),
      sentence: sentence(pair, words),
      ...(room ? { room } : {}),
    },
  ];
}

/** One change for every key whose value differs, in the order of the keys. */
export function changesByKey(
  { before = {}, after = {} }: Pair<Readonly<Record<string, unknown>>>,
  wordsOf: (key: string, pair: Pair) => ChangeWords,
): DeclarationChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap(key => {
    const pair = { before: before[key], after: after[key] };
    return changeOf(pair, wordsOf(key, pair));
  });
}

/** Whether two values mean the same; the order of keys does not matter. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || contentHash(a) === contentHash(b);
}

function kindOfChange({ before, after }: Pair): DeclarationChange['change'] {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

function sentence({ before, after }: Pair, words: ChangeWords): string {
  const { label, show, parts } = words;
  if (after === undefined) return `${label} removed`;
  const isShown = show === 'values' && isShort(before) && isShort(after);
  if (before === undefined) {
    return isShown ? `${label} set to ${String(after)}` : `${label} added`;
  }
  if (parts) return `${label} changed: ${parts.join(', ')}`;
  return isShown
    ? `${label} changed from ${String(before)} to ${String(after)}`
    : `${label} changed`;
}

function isShort(value: unknown): boolean {
  return !isRecord(value) && !Array.isArray(value) && String(value).length < 80;
}
