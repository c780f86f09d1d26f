import type { CompiledEntry, GivingParts } from './compileBoundary';
import type { CompiledMatcher } from './compileMatcher';

/** How all values of one attribute begin that an entry could concern. */
export type Beginnings = readonly string[] | 'any value';

/** How the values begin that an entry could forbid. */
export function barBeginnings(
  { forbidden }: Pick<CompiledEntry, 'forbidden'>,
  name: string,
): Beginnings {
  return literalStarts(forbidden, name);
}

/** An entry gives nothing beyond its `where`, nor beyond all that it has inside or extendable. */
export function givenBeginnings(
  { where, inside, extendable, overlays = [] }: GivingParts,
  name: string,
): Beginnings {
  const ground = literalStarts(where, name);
  if (ground !== 'any value') return ground;
  const starts = new Set<string>();
  for (const matcher of [inside, extendable, ...overlays.map(o => o.inside)]) {
    if (!matcher) continue;
    const own = literalStarts(matcher, name);
    if (own === 'any value') return own;
    own.forEach(start => starts.add(start));
  }
  return [...starts];
}

/** How the values of one attribute begin that a matcher takes. */
export function literalStarts(
  matcher: CompiledMatcher | undefined,
  name: string,
): Beginnings {
  if (!matcher || !Object.hasOwn(matcher, name)) return 'any value';
  const starts: string[] = [];
  for (const test of matcher[name]) {
    if (typeof test !== 'string') return 'any value';
    const start = literalStart(test);
    if (start === '') return 'any value';
    starts.push(start);
  }
  return starts;
}

/** What stands before the first star or question mark. */
export function literalStart(pattern: string): string {
  const star = pattern.indexOf('*');
  const one = pattern.indexOf('?');
  if (star < 0 && one < 0) return pattern;
  if (star < 0 || one < 0) return pattern.slice(0, Math.max(star, one));
  return pattern.slice(0, Math.min(star, one));
}
