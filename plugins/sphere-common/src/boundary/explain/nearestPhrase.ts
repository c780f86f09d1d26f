import type { BoundaryKind } from '../boundaryKind';
import { phrase, type Phrase, type PhraseList } from '../phrases';
import { describeValue, SHORT_VALUES } from '../table/describeMatcher';
import { attributeWords } from './decisionContext';
import { kindsMatching, quotePatterns } from './matchPhrase';
import { namingAttribute } from './subjectPhrase';
import type { NearestChange, NearestMatch } from './searchNearest';

/** What would do instead: `churn-*`, `region eu-west-1`, `namespaces named churn-* on analytics-eu`. */
export function nearestPhrase(
  { changes }: NearestMatch,
  kind: BoundaryKind,
): Phrase {
  if (changes.length !== 1) {
    const matcher = Object.fromEntries(
      changes.map(({ attribute, values }) => [attribute, [...values]]),
    );
    return kindsMatching(kind, matcher);
  }
  const [change] = changes;
  const values = valueList(change);
  const { attribute } = change;
  if (attribute === namingAttribute(kind)) {
    return phrase('itself', { values });
  }
  return phrase('attribute', {
    attribute: attributeWords(kind, attribute),
    values,
  });
}

function valueList({ values }: NearestChange): PhraseList {
  const hidden =
    values.length > SHORT_VALUES + 1 ? values.length - SHORT_VALUES : 0;
  const shown = values
    .slice(0, values.length - hidden)
    .map(value => quotePatterns(describeValue(value, 'short')));
  return hidden === 0
    ? { join: 'or', items: shown }
    : { join: 'list', items: [...shown, phrase('more', { count: hidden })] };
}
