import type {
  MatchValue,
  Nearest,
  ResolvedEntry,
} from '@dataops-sphere/plugin-sphere-common';
import { literalPart } from './completions';

/** What to fill into the form so that the nearest statement takes it. @internal */
export interface NearestFilling {
  /** The values as the boundary has them, for the words of a button. */
  readonly words: string;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * The values with which the nearest statement would take a question. Undefined where a change cannot be typed for
 * somebody, such as "at least 3" or "not public".
 * @internal
 */
export function nearestFilling(
  nearest: Nearest,
  said: Readonly<Record<string, string>>,
  boundary: readonly ResolvedEntry[] = [],
): NearestFilling | undefined {
  const entry = boundary.find(({ id }) => id === nearest.entry);
  const values: Record<string, string> = {};
  for (const { attribute, expected } of nearest.changes) {
    const [first] = expected;
    const value =
      first === undefined
        ? undefined
        : typed(first, said[attribute] ?? '', valuesOf(entry, attribute));
    if (value === undefined) return undefined;
    values[attribute] = value;
  }
  const words = nearest.changes.map(({ expected }) => expected[0]).join(', ');
  return words ? { words, values } : undefined;
}

function valuesOf(
  entry: ResolvedEntry | undefined,
  attribute: string,
): readonly MatchValue[] {
  return [entry?.inside, entry?.extendable, entry?.where].flatMap(matcher =>
    matcher && matcher !== 'any' && Object.hasOwn(matcher, attribute)
      ? matcher[attribute]
      : [],
  );
}

/** What people read may be a title; what is typed is the value behind it. */
function typed(
  expected: string,
  said: string,
  values: readonly MatchValue[],
): string | undefined {
  for (const value of values) {
    if (value === expected) return fillIn(value, said);
    if (typeof value !== 'object') continue;
    if ('title' in value && value.title === expected) {
      return fillIn(value.value, said);
    }
    if ('cidr' in value && value.cidr === expected) return value.cidr;
  }
  return undefined;
}

/** `churn-*` is filled in up to the star, to be typed on; `*-dev` goes behind what was typed. */
function fillIn(pattern: string, said: string): string | undefined {
  const filled = literalPart(pattern) || pattern.replace(/[*?]+/g, said);
  return filled === '' ? undefined : filled;
}
