import type { CompiledEntry } from '../decide/compileBoundary';
import { testAttribute, type CompiledMatcher } from '../decide/compileMatcher';
import { isActive } from '../decide/overlay';
import type { AttributeScalar, Question } from '../decide/question';
import { YES } from '../decide/verdict';
import type { AttributeMatcher, Matcher, MatchValue } from '../matcher';

/** Most values of one attribute that are looked at. */
const MAX_VALUES = 20;

/** One way into an entry: the matchers that would have to match, compiled and as written. */
export interface NearestWay {
  readonly compiled: CompiledEntry;
  readonly zone: 'inside' | 'extendable';
  readonly parts: readonly WayPart[];
}

/** One matcher of a way. */
export interface WayPart {
  readonly tests: CompiledMatcher;
  readonly raw: AttributeMatcher;
}

/** A value of a matcher with something that it takes. */
export interface WayValue {
  readonly value: MatchValue;
  readonly example: AttributeScalar;
}

/** The ways into an entry, extra room included. */
export function waysOf(compiled: CompiledEntry, at: number): NearestWay[] {
  const { entry, where, inside, extendable, overlays } = compiled;
  const ways: NearestWay[] = [];
  const add = (
    zone: NearestWay['zone'],
    tests: CompiledMatcher | undefined,
    raw: Matcher | undefined,
  ) => {
    if (!tests || !raw) return;
    const parts = [{ tests, raw: raw === 'any' ? {} : raw }];
    if (where && entry.where) parts.push({ tests: where, raw: entry.where });
    ways.push({ compiled, zone, parts });
  };
  add('inside', inside, entry.inside);
  for (const { overlay, inside: extra } of overlays ?? []) {
    if (isActive(overlay, at)) add('inside', extra, overlay.inside);
  }
  add('extendable', extendable, entry.extendable);
  return ways;
}

/** Attributes that a way cannot take as they are: they do not match, or something forbids the question by them. */
export function failingAttributes(
  { parts }: NearestWay,
  { attributes }: Question,
  barred: ReadonlySet<string>,
): string[] {
  const names = new Set(parts.flatMap(({ raw }) => Object.keys(raw)));
  return [...names]
    .filter(name => barred.has(name) || !takes(parts, name, attributes[name]))
    .sort();
}

/** The values of a way for one attribute that all of it takes, without those that take what is asked already. */
export function fittingValues(
  { parts }: NearestWay,
  attribute: string,
  { attributes }: Question,
): WayValue[] {
  const part = parts.find(({ raw }) => Object.hasOwn(raw, attribute));
  if (!part) return [];
  const asked = attributes[attribute];
  // A matcher is compiled value by value, in the same order.
  return part.raw[attribute]
    .slice(0, MAX_VALUES)
    .filter(
      (_, index) =>
        testAttribute([part.tests[attribute][index]], asked, 'all') !== YES,
    )
    .map(value => ({ value, example: exampleOf(value) }))
    .filter(({ example }) => takes(parts, attribute, example));
}

function takes(
  parts: readonly WayPart[],
  name: string,
  value: Question['attributes'][string] | undefined,
): boolean {
  return parts.every(
    ({ tests }) =>
      !Object.hasOwn(tests, name) ||
      testAttribute(tests[name], value, 'all') === YES,
  );
}

/** Something that a value takes; for a negation only a guess. */
function exampleOf(value: MatchValue): AttributeScalar {
  if (typeof value === 'string') return filledIn(value);
  if ('value' in value) return filledIn(value.value);
  if ('cidr' in value) return value.cidr;
  if ('not' in value) return 'x';
  return 'max' in value ? value.max : value.min;
}

function filledIn(pattern: string): string {
  return pattern.normalize('NFC').replace(/[*?]/g, 'x');
}
