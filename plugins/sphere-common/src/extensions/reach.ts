import type { BoundaryKind } from '../boundary/boundaryKind';
import type { AttributeMatcher, MatchValue } from '../boundary/matcher';
import type { ResolvedEntry } from '../boundary/resolvedSphere';
import { isMatcherWithin, isValueWithin } from './matcherWithin';

/** More ways than these to put values together are only looked at as a whole. */
const MAX_COMBINATIONS = 500;

/**
 * Whether an entry could let in all that is asked: nothing of it is ruled out by `where`, and every combination of its
 * values lies in what the entry has inside or extendable. An entry that names neither is asked for its `where` alone.
 */
export function isReachable(
  asked: AttributeMatcher,
  entry: Pick<ResolvedEntry, 'where' | 'inside' | 'extendable'>,
  kind: BoundaryKind,
): boolean {
  const { where = {}, inside, extendable } = entry;
  const isOnGround = Object.keys(where).every(
    name =>
      !Object.hasOwn(asked, name) ||
      asked[name].every(value =>
        isValueWithin(value, where[name], kind.attributes[name]),
      ),
  );
  if (!isOnGround) return false;
  if (inside === undefined && extendable === undefined) return true;
  // What `where` demands holds for all that an entry gives.
  const grounded = { ...where, ...asked };
  if (isMatcherWithin(grounded, extendable, kind)) return true;
  if (extendable === undefined) return false;
  return combinationsOf(grounded).every(
    combination =>
      isMatcherWithin(combination, extendable, kind) ||
      isMatcherWithin(combination, inside, kind),
  );
}

function combinationsOf(matcher: AttributeMatcher): AttributeMatcher[] {
  const names = Object.keys(matcher);
  const count = names.reduce((n, name) => n * matcher[name].length, 1);
  if (count > MAX_COMBINATIONS) return [matcher];
  let all: Record<string, MatchValue[]>[] = [{}];
  for (const name of names) {
    all = all.flatMap(head =>
      matcher[name].map(value => ({ ...head, [name]: [value] })),
    );
  }
  return all;
}
