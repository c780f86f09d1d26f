import type { BoundaryKind, KindAttribute } from '../boundary/boundaryKind';
import { compileValue, testValue } from '../boundary/decide/valueTest';
import { NO, YES } from '../boundary/decide/verdict';
import type {
  AttributeMatcher,
  Matcher,
  MatchValue,
} from '../boundary/matcher';
import { contentHash } from '../declarations/contentHash';
import { arePatternsApart, isGlob, isPatternWithin } from './patternWithin';

/**
 * Whether everything that an asked matcher takes is certainly taken by another one. Careful: where that is hard to tell
 * (negations, a value that only several others cover together), the answer is no.
 */
export function isMatcherWithin(
  asked: AttributeMatcher,
  outer: Matcher | undefined,
  kind: BoundaryKind,
): boolean {
  if (outer === undefined) return false;
  if (outer === 'any') return true;
  return Object.entries(outer).every(([name, values]) =>
    Object.hasOwn(asked, name)
      ? asked[name].every(value =>
          isValueWithin(value, values, kind.attributes[name]),
        )
      : values.includes('*'),
  );
}

/** Whether one asked value is certainly covered by one of others. */
export function isValueWithin(
  asked: MatchValue,
  outer: readonly MatchValue[],
  attribute: KindAttribute | undefined,
): boolean {
  return spread(asked, attribute).every(part =>
    outer.some(value => isWithin(part, value, attribute)),
  );
}

/** The levels that `{ max }` means on a scale. */
function spread(
  value: MatchValue,
  attribute: KindAttribute | undefined,
): readonly MatchValue[] {
  const { type, scale = [] } = attribute ?? {};
  const isLevel =
    type === 'ordered' &&
    typeof value === 'object' &&
    'max' in value &&
    typeof value.max === 'string';
  if (!isLevel) return [value];
  return scale.slice(0, scale.indexOf(String(value.max)) + 1);
}

function isWithin(
  asked: MatchValue,
  outer: MatchValue,
  attribute: KindAttribute | undefined,
): boolean {
  if (outer === '*') return true;
  if (typeof asked === 'object' && 'not' in asked) {
    return contentHash(asked) === contentHash(outer);
  }
  if (typeof outer === 'object' && 'not' in outer) {
    return outer.not.every(value => areApart(asked, value, attribute));
  }
  const text = textOf(asked);
  if (text === undefined) return isRangeWithin(asked, outer, attribute);
  if (!isGlob(text)) return takesLiteral(outer, text, attribute);
  const pattern = patternOf(outer);
  return pattern !== undefined && isPatternWithin(text, pattern);
}

function takesLiteral(
  outer: MatchValue,
  text: string,
  attribute: KindAttribute | undefined,
): boolean {
  return testValue(compileValue(outer, attribute), text, 'all') === YES;
}

/** Of a literal, a glob and a block of addresses: how a question would say it. */
function textOf(value: MatchValue): string | undefined {
  if (typeof value === 'object' && 'cidr' in value) return value.cidr;
  return patternOf(value);
}

function patternOf(value: MatchValue): string | undefined {
  if (typeof value === 'string') return value.normalize('NFC');
  return 'value' in value ? value.value.normalize('NFC') : undefined;
}

function isRangeWithin(
  asked: MatchValue,
  outer: MatchValue,
  attribute: KindAttribute | undefined,
): boolean {
  const [inner, around] = [asked, outer].map(v => compileValue(v, attribute));
  return (
    isRange(inner) &&
    isRange(around) &&
    inner.min >= around.min &&
    inner.max <= around.max
  );
}

function isRange(
  test: ReturnType<typeof compileValue>,
): test is { readonly min: number; readonly max: number } {
  return typeof test === 'object' && 'min' in test;
}

/** Whether nothing is taken by both, as far as that is easy to tell. */
function areApart(
  asked: MatchValue,
  other: MatchValue,
  attribute: KindAttribute | undefined,
): boolean {
  const [a, b] = [patternOf(asked), patternOf(other)];
  if (a !== undefined && !isGlob(a)) {
    const test = compileValue(other, attribute);
    return testValue(test, a, 'any') === NO;
  }
  return a !== undefined && b !== undefined && arePatternsApart(a, b);
}
