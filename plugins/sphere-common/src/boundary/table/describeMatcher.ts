import type { BoundaryKind } from '../boundaryKind';
import type { AttributeMatcher, Matcher, MatchValue } from '../matcher';
import { formatQuantity, inSentence, phrase, type Phrase } from '../phrases';
import type { MatchText } from './boundaryTableRow';

/** Most values of one attribute that are named before `+ n more`. @internal */
export const SHORT_VALUES = 4;

type ClauseCode = 'itself' | 'named' | 'on' | 'in' | 'attribute';

const RANKS: Record<ClauseCode, number> = {
  itself: 0,
  named: 1,
  on: 2,
  in: 3,
  attribute: 4,
};

const PREPOSITIONS: Readonly<Record<string, ClauseCode>> = {
  name: 'named',
  cluster: 'on',
  platform: 'on',
  provider: 'on',
  region: 'in',
  environment: 'in',
  namespace: 'in',
  organization: 'in',
};

interface KindWords {
  readonly name: string;
  readonly plural: string;
  readonly attributes: BoundaryKind['attributes'];
}

/**
 * Says what a matcher matches. `where` belongs to inside and extendable; forbidden ignores it and gives none.
 * @internal
 */
export function describeMatcher(
  matcher: Matcher,
  kind: KindWords,
  where?: AttributeMatcher,
): MatchText {
  const parts = [
    ...(matcher === 'any' ? [] : clausesOf(matcher, kind)),
    // An attribute that both speak of needs its name the second time: "named churn-*, name *-dev".
    ...(where ? clausesOf(where, kind, matcher) : []),
  ].sort((a, b) => a.rank - b.rank || (a.attribute < b.attribute ? -1 : 1));
  const any = matcher === 'any' ? [phrase('any')] : [];
  const say = (clauses: readonly Phrase[], subject = any) =>
    joinClauses(subject, clauses);
  return {
    isAny: matcher === 'any',
    sentence: say(
      parts.map(part => part.short),
      [...any, phrase('text', { value: kind.plural })].slice(0, 1),
    ),
    short: say(parts.map(part => part.short)),
    full: say(parts.map(part => part.full)),
    hidden: parts.reduce((sum, part) => sum + part.hidden, 0),
  };
}

// "CHURN_* on snowflake, scope churn-dev": what has no preposition stands behind a comma.
function joinClauses(
  subject: readonly Phrase[],
  clauses: readonly Phrase[],
): Phrase {
  const isLoose = ({ code }: Phrase) => code === 'attribute';
  const bound = [...subject, ...clauses.filter(clause => !isLoose(clause))];
  const head: Phrase = {
    code: 'itself',
    params: { values: { join: 'words', items: bound } },
  };
  return phrase('match', {
    clauses: {
      join: 'list',
      items: [...(bound.length > 0 ? [head] : []), ...clauses.filter(isLoose)],
    },
  });
}

interface Clause {
  readonly short: Phrase;
  readonly full: Phrase;
  readonly hidden: number;
  readonly attribute: string;
  readonly rank: number;
}

function clausesOf(
  matcher: AttributeMatcher,
  kind: KindWords,
  spoken: Matcher = {},
): Clause[] {
  return Object.entries(matcher).map(([attribute, values]) => {
    const isSpoken = spoken !== 'any' && Object.hasOwn(spoken, attribute);
    const code = isSpoken ? 'attribute' : clauseCode(attribute, kind.name);
    const title = kind.attributes[attribute]?.title;
    const say = (list: readonly Phrase[], join: 'or' | 'list') =>
      values.includes('*')
        ? phrase('anyAttribute', { attribute: words(title, attribute) })
        : phrase(code, {
            attribute: words(title, attribute),
            values: { join, items: list },
          });
    // One more than fits is named rather than counted: "+ 1 more" would be as long.
    const hidden =
      values.length > SHORT_VALUES + 1 ? values.length - SHORT_VALUES : 0;
    const short = values
      .slice(0, values.length - hidden)
      .map(value => describeValue(value, 'short'));
    return {
      attribute,
      rank: RANKS[code],
      hidden: values.includes('*') ? 0 : hidden,
      short: hidden
        ? say([...short, phrase('more', { count: hidden })], 'list')
        : say(short, 'or'),
      full: say(
        values.map(value => describeValue(value, 'full')),
        'or',
      ),
    };
  });
}

function clauseCode(attribute: string, kindName: string): ClauseCode {
  if (kindName === attribute || kindName.endsWith(`-${attribute}`)) {
    return 'itself';
  }
  return Object.hasOwn(PREPOSITIONS, attribute)
    ? PREPOSITIONS[attribute]
    : 'attribute';
}

function words(title: string | undefined, attribute: string): string {
  return title ? inSentence(title) : attribute;
}

/** One value of a matcher in words. @internal */
export function describeValue(
  value: MatchValue,
  length: 'short' | 'full',
): Phrase {
  if (typeof value === 'string') {
    return value === '*' ? phrase('any') : phrase('text', { value });
  }
  if ('not' in value) {
    return phrase('not', { values: negated(value.not, length) });
  }
  if ('value' in value) {
    return length === 'short'
      ? phrase('text', { value: value.title })
      : phrase('titled', { title: value.title, value: value.value });
  }
  if ('cidr' in value) return phrase('text', { value: value.cidr });
  if ('min' in value && 'max' in value) {
    const { min, max } = value;
    if (min === max) return phrase('text', { value: number(min) });
    return phrase('range', { min: number(min), max: number(max) });
  }
  if ('max' in value) return phrase('atMost', { max: number(value.max) });
  return phrase('atLeast', { min: number(value.min) });
}

function negated(values: readonly MatchValue[], length: 'short' | 'full') {
  const hidden =
    length === 'short' && values.length > SHORT_VALUES + 1
      ? values.length - SHORT_VALUES
      : 0;
  const shown = values
    .slice(0, values.length - hidden)
    .map(value => describeValue(value, length));
  return hidden
    ? {
        join: 'list' as const,
        items: [...shown, phrase('more', { count: hidden })],
      }
    : { join: 'or' as const, items: shown };
}

// Ports and levels are numbers without thousands separators up to 9999; formatQuantity would print port 8,080.
function number(value: number | string): string {
  return typeof value === 'number' && Math.abs(value) >= 100_000
    ? formatQuantity(value)
    : String(value);
}
