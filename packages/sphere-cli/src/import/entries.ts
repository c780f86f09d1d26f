import {
  MAX_MATCH_VALUES,
  MAX_PATTERN_LENGTH,
  type BoundaryEntry,
} from '@dataops-sphere/plugin-sphere-common';
import { allocateNames } from './names';

/** An entry that has no id yet, but a wish for one. */
export type DraftEntry = Omit<BoundaryEntry, 'id'> & { readonly wish: string };

/** Gives every draft an id that no other entry of the sphere has. */
export function withIds(drafts: readonly DraftEntry[]): BoundaryEntry[] {
  const keys = drafts.map((draft, at) =>
    drafts.findIndex(d => d.wish === draft.wish) === at
      ? draft.wish
      : `${draft.wish} ${at}`,
  );
  const ids = allocateNames(keys);
  return drafts.map(({ wish, ...entry }, at) => ({
    id: ids.get(keys[at]) ?? wish,
    ...entry,
  }));
}

/**
 * Closes the list of entries of one kind with what the input is silent about: the team may ask. Without it, a kind that
 * entries speak of would forbid everything that runs nowhere yet, and no input said so.
 */
export function askForTheRest(
  drafts: readonly DraftEntry[],
  title: string,
): DraftEntry[] {
  if (drafts.length === 0) return [];
  const [first, ...others] = drafts;
  if (others.length === 0 && first.where === undefined) {
    return [{ ...first, extendable: 'any' }];
  }
  return [
    ...drafts,
    { wish: `${first.kind}-rest`, kind: first.kind, title, extendable: 'any' },
  ];
}

/** Whether an entry would read the text as itself and not as a pattern. */
export function isLiteral(text: string): boolean {
  return (
    text !== '' &&
    text.length <= MAX_PATTERN_LENGTH &&
    !/[*?]|\$\{\{/.test(text)
  );
}

/** Cuts a list to what one matcher may hold. */
export function inMatcherSizes<T>(values: readonly T[]): (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let at = 0; at < values.length; at += MAX_MATCH_VALUES) {
    parts.push(values.slice(at, at + MAX_MATCH_VALUES));
  }
  return parts;
}
