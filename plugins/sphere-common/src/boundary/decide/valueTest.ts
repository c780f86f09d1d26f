import type { KindAttribute } from '../boundaryKind';
import type { MatchValue } from '../matcher';
import {
  matchBlock,
  parseAddressBlock,
  type AddressBlock,
} from './addressBlock';
import { matchText } from './matchText';
import type { AttributeScalar } from './question';
import { readNumber } from './readNumber';
import { toNfc } from './toNfc';
import { MAYBE, NO, YES, type Quantifier, type Verdict } from './verdict';

/**
 * A value of a matcher, made ready to be compared. Literals and globs stay the texts that the document has, which costs
 * no memory; the rest is prepared once.
 */
export type ValueTest =
  | string
  | { readonly min: number; readonly max: number }
  | { readonly scale: readonly string[]; readonly level: number }
  | { readonly block: AddressBlock }
  | { readonly not: readonly ValueTest[] };

/** Prepares a value. It has been validated: what does not fit its attribute was refused when it was written. */
export function compileValue(
  value: MatchValue,
  attribute: KindAttribute | undefined,
): ValueTest {
  if (typeof value === 'string') return compileText(value, attribute);
  if ('value' in value) return compileText(value.value, attribute);
  if ('not' in value) {
    return { not: value.not.map(inner => compileValue(inner, attribute)) };
  }
  if ('cidr' in value) return blockTest(value.cidr) ?? value.cidr;
  if ('max' in value && typeof value.max === 'string') {
    const scale = attribute?.scale ?? [];
    return { scale, level: scale.indexOf(value.max) };
  }
  const { min = -Infinity, max = Infinity } = value as {
    min?: number;
    max?: number;
  };
  return { min, max };
}

function compileText(
  text: string,
  attribute: KindAttribute | undefined,
): ValueTest {
  if (attribute?.type === 'ip') return blockTest(text) ?? toNfc(text);
  const number = attribute?.type === 'number' ? readNumber(text) : NaN;
  return Number.isNaN(number) ? toNfc(text) : { min: number, max: number };
}

function blockTest(text: string): ValueTest | undefined {
  const block = parseAddressBlock(text);
  return block && { block };
}

/** Whether one value of a question passes the test. */
export function testValue(
  test: ValueTest,
  value: AttributeScalar,
  quantifier: Quantifier,
): Verdict {
  const text = typeof value === 'string' ? value : String(value);
  if (typeof test === 'string') return matchText(test, text) ? YES : NO;
  if ('not' in test) return negate(test.not, value, quantifier);
  if ('block' in test) return matchBlock(test.block, text, quantifier);
  if ('level' in test) {
    const level = test.scale.indexOf(text);
    if (level < 0) return MAYBE;
    return level <= test.level ? YES : NO;
  }
  const number = readNumber(value);
  if (Number.isNaN(number)) return MAYBE;
  return number >= test.min && number <= test.max ? YES : NO;
}

/** "All addresses are not in it" is "not any is in it". */
function negate(
  tests: readonly ValueTest[],
  value: AttributeScalar,
  quantifier: Quantifier,
): Verdict {
  const other = quantifier === 'all' ? 'any' : 'all';
  return (YES - testAny(tests, value, other)) as Verdict;
}

/** Whether one value passes any of the tests. */
export function testAny(
  tests: readonly ValueTest[],
  value: AttributeScalar,
  quantifier: Quantifier,
): Verdict {
  let best: Verdict = NO;
  for (const test of tests) {
    const verdict = testValue(test, value, quantifier);
    if (verdict === YES) return YES;
    if (verdict > best) best = verdict;
  }
  return best;
}
