import type { CompiledEntry, CompiledOverlay } from './compileBoundary';
import {
  testMatcher,
  undecidedAttributes,
  type CompiledMatcher,
} from './compileMatcher';
import { askGuard } from './guard';
import { isActive, type BoundaryOverlay } from './overlay';
import type { Question } from './question';
import { MAYBE, NO, YES, type Quantifier, type Verdict } from './verdict';

/** What one entry gives, limits aside. */
export interface Given {
  /** Its `where` and `inside` match, extra room included. */
  readonly inside: Verdict;
  /** Its `where` and (`inside` or `extendable`) match: then its limits bind. */
  readonly given: Verdict;
  /** The extra room without which it would not be inside. */
  readonly overlay: BoundaryOverlay | undefined;
}

const NOTHING_GIVEN: Given = { inside: NO, given: NO, overlay: undefined };

/** Whether an entry forbids it; any element of a list suffices, and `where` does not matter. */
export function askForbidden(
  { forbidden }: CompiledEntry,
  { attributes }: Question,
): Verdict {
  return test(forbidden, attributes, 'any');
}

/** Whether an entry gives it, now or when asked. */
export function askGiven(
  compiled: CompiledEntry,
  { attributes }: Question,
  at: number,
): Given {
  const guard = askGuard(compiled, attributes);
  if (guard === NO) return NOTHING_GIVEN;
  const { where, overlays, roomIndex } = compiled;
  const ground =
    guard === YES || !where ? YES : testMatcher(where, attributes, 'all');
  if (ground === NO) return NOTHING_GIVEN;
  const own = test(compiled.inside, attributes, 'all');
  if (own === YES) return { inside: ground, given: ground, overlay: undefined };
  const extended = test(compiled.extendable, attributes, 'all');
  const room = roomIndex?.find(attributes) ?? overlays;
  const extra = room && bestOverlay(room, attributes, at);
  const inside = both(ground, either(own, extra?.verdict ?? NO));
  return {
    inside,
    given: either(inside, both(ground, extended)),
    overlay: inside === YES ? extra?.overlay : undefined,
  };
}

/** The first extra room that lets it in, else one that may. */
export function bestOverlay(
  overlays: readonly CompiledOverlay[],
  attributes: Question['attributes'],
  at: number,
): { verdict: Verdict; overlay: BoundaryOverlay } | undefined {
  let best: { verdict: Verdict; overlay: BoundaryOverlay } | undefined;
  for (const { overlay, inside } of overlays) {
    if (!isActive(overlay, at)) continue;
    const verdict = testMatcher(inside, attributes, 'all');
    if (verdict === YES) return { verdict, overlay };
    if (verdict === MAYBE) best ??= { verdict, overlay };
  }
  return best;
}

function test(
  matcher: CompiledMatcher | undefined,
  attributes: Question['attributes'],
  quantifier: Quantifier,
): Verdict {
  return matcher ? testMatcher(matcher, attributes, quantifier) : NO;
}

function both(a: Verdict, b: Verdict): Verdict {
  return a < b ? a : b;
}

function either(a: Verdict, b: Verdict): Verdict {
  return a > b ? a : b;
}

/** Attributes that keep entries from a plain yes or no, sorted. */
export function missingAttributes(
  entries: readonly CompiledEntry[],
  { attributes }: Question,
  at: number,
): string[] {
  const names = new Set<string>();
  const add = (matcher: CompiledMatcher | undefined, by: Quantifier) => {
    if (matcher && testMatcher(matcher, attributes, by) === MAYBE) {
      undecidedAttributes(matcher, attributes, by).forEach(n => names.add(n));
    }
  };
  for (const { forbidden, where, inside, extendable, overlays } of entries) {
    add(forbidden, 'any');
    if (where && testMatcher(where, attributes, 'all') === NO) continue;
    add(where, 'all');
    add(inside, 'all');
    add(extendable, 'all');
    for (const { overlay, inside: extra } of overlays ?? []) {
      if (isActive(overlay, at)) add(extra, 'all');
    }
  }
  return [...names].sort();
}
