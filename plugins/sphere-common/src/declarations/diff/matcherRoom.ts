import type { ArchetypeEntry } from '../../boundary/archetypeEntry';
import { contentHash } from '../contentHash';

type Matcher = ArchetypeEntry['inside'];

/** How what a matcher matches has changed, where that can be told from the values alone. */
export type Width = 'same' | 'wider' | 'narrower' | 'unclear';

/** Compares two matchers; an absent one matches nothing. */
export function compareMatchers(before: Matcher, after: Matcher): Width {
  if (isWithin(before, after)) {
    return isWithin(after, before) ? 'same' : 'wider';
  }
  return isWithin(after, before) ? 'narrower' : 'unclear';
}

/** The two directions in one word; opposite ones are unclear. */
export function combineWidths(widths: readonly Width[]): Width {
  const telling = new Set(widths.filter(width => width !== 'same'));
  if (telling.size === 0) return 'same';
  const [only] = telling;
  return telling.size === 1 ? only : 'unclear';
}

/** The opposite direction. */
export function turned(width: Width): Width {
  if (width === 'wider') return 'narrower';
  return width === 'narrower' ? 'wider' : width;
}

// All attributes must match and any value of each suffices: fewer attributes and more values match more.
function isWithin(inner: Matcher, outer: Matcher): boolean {
  if (inner === undefined || outer === 'any') return true;
  if (outer === undefined || inner === 'any') return false;
  return Object.entries(outer).every(([name, values]) => {
    const wider = new Set(values.map(contentHash));
    return (
      Object.hasOwn(inner, name) &&
      inner[name].every(value => wider.has(contentHash(value)))
    );
  });
}
