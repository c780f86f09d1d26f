import type { BoundaryKind, KindAttribute } from '../boundaryKind';
import type { Matcher, MatchValue } from '../matcher';
import type { AttributeValue, Question } from './question';
import { toNfc } from './toNfc';
import { compileValue, testAny, type ValueTest } from './valueTest';
import { MAYBE, NO, YES, type Quantifier, type Verdict } from './verdict';

/** A matcher made ready: tests by attribute. One without attributes matches everything. */
export type CompiledMatcher = Readonly<Record<string, readonly ValueTest[]>>;

const ANYTHING: CompiledMatcher = {};

/**
 * Prepares a matcher. Where all of its values are plain texts, it is the document's own object, so that most matchers
 * cost nothing beyond the document.
 */
export function compileMatcher(
  matcher: Matcher,
  kind: BoundaryKind,
): CompiledMatcher {
  if (matcher === 'any') return ANYTHING;
  const { attributes } = kind;
  const names = Object.keys(matcher);
  if (names.every(name => isReady(matcher[name], attributes[name]))) {
    return matcher as CompiledMatcher;
  }
  return Object.fromEntries(
    names.map(name => [
      name,
      matcher[name].map(value => compileValue(value, attributes[name])),
    ]),
  );
}

function isReady(
  values: readonly MatchValue[],
  attribute: KindAttribute | undefined,
): boolean {
  if (attribute && isTyped(attribute.type)) return false;
  return values.every(
    value => typeof value === 'string' && value === toNfc(value),
  );
}

/** Types whose texts can be written in several ways that mean the same. */
function isTyped(type: KindAttribute['type']): boolean {
  return type === 'ip' || type === 'number';
}

/** What a matcher says of the attributes of a question. */
export function testMatcher(
  matcher: CompiledMatcher,
  attributes: Question['attributes'],
  quantifier: Quantifier,
): Verdict {
  let worst: Verdict = YES;
  // eslint-disable-next-line guard-for-in -- a plain object without inherited names; listing its keys first would cost more than the test
  for (const name in matcher) {
    const verdict = testAttribute(matcher[name], attributes[name], quantifier);
    if (verdict === NO) return NO;
    if (verdict === MAYBE) worst = MAYBE;
  }
  return worst;
}

/** A value that is not there could be anything. */
export function testAttribute(
  tests: readonly ValueTest[],
  value: AttributeValue | undefined,
  quantifier: Quantifier,
): Verdict {
  if (value === undefined) return MAYBE;
  return typeof value === 'object'
    ? testList(tests, value, quantifier)
    : testAny(tests, value, quantifier);
}

function testList(
  tests: readonly ValueTest[],
  values: Extract<AttributeValue, readonly unknown[]>,
  quantifier: Quantifier,
): Verdict {
  if (values.length === 0) return MAYBE;
  const decisive = quantifier === 'all' ? NO : YES;
  let isMaybe = false;
  for (const value of values) {
    const verdict = testAny(tests, value, quantifier);
    if (verdict === decisive) return decisive;
    if (verdict === MAYBE) isMaybe = true;
  }
  if (isMaybe) return MAYBE;
  return quantifier === 'all' ? YES : NO;
}

/** Attributes that keep a matcher from a plain yes or no. */
export function undecidedAttributes(
  matcher: CompiledMatcher,
  attributes: Question['attributes'],
  quantifier: Quantifier,
): string[] {
  return Object.keys(matcher).filter(
    name =>
      testAttribute(matcher[name], attributes[name], quantifier) === MAYBE,
  );
}
