import type { BoundaryKind } from '../boundaryKind';
import type { CompiledEntry } from '../decide/compileBoundary';
import { testAttribute } from '../decide/compileMatcher';
import type { Question } from '../decide/question';
import { YES } from '../decide/verdict';
import type { AttributeMatcher, Matcher } from '../matcher';
import {
  inSentence,
  phrase,
  type Phrase,
  type PhraseList,
  type PhraseParam,
} from '../phrases';
import { describeMatcher } from '../table/describeMatcher';

/** `namespaces named churn-* on analytics-eu`, with patterns in backticks. */
export function kindsMatching(
  kind: BoundaryKind,
  matcher: Matcher,
  where?: AttributeMatcher,
): Phrase {
  const kinds = inSentence(kind.plural);
  const clauses = matcher === 'any' ? {} : matcher;
  if (Object.keys({ ...clauses, ...where }).length === 0) {
    return phrase('anyOfKind', { kinds });
  }
  const { short } = describeMatcher(clauses, kind, where);
  return phrase(startsLoosely(short) ? 'kindsWith' : 'kindsMatching', {
    kinds,
    match: quotePatterns(short),
  });
}

/** Whether the words begin with an attribute that no preposition ties to what stands before. */
function startsLoosely({ params }: Phrase): boolean {
  const clauses = params?.clauses;
  return (
    typeof clauses === 'object' &&
    'join' in clauses &&
    clauses.items[0]?.code === 'attribute'
  );
}

/**
 * Puts patterns in backticks: a `*` or `?` in the middle of a sentence would be taken for a footnote or a question.
 * Plain values read better without.
 */
export function quotePatterns(words: Phrase): Phrase {
  const { code, params } = words;
  const value = params?.value;
  if (code === 'text' && typeof value === 'string' && /[*?]/.test(value)) {
    return phrase('code', { value });
  }
  if (!params) return words;
  const quoted = Object.entries(params).map(([name, param]) => [
    name,
    quoteParam(param),
  ]);
  return { code, params: Object.fromEntries(quoted) };
}

function quoteParam(param: PhraseParam): PhraseParam {
  if (typeof param !== 'object') return param;
  return 'join' in param ? quoteList(param) : quotePatterns(param);
}

function quoteList({ join, items }: PhraseList): PhraseList {
  return { join, items: items.map(quotePatterns) };
}

/** The part of an entry's `forbidden` that a question runs into. */
export function forbiddenPart(
  { entry, forbidden }: CompiledEntry,
  { attributes }: Question,
): AttributeMatcher | undefined {
  if (!forbidden || !entry.forbidden || entry.forbidden === 'any') {
    return undefined;
  }
  const raw = entry.forbidden;
  const matched = Object.keys(raw).map(name => [
    name,
    // A matcher is compiled value by value, in the same order.
    raw[name].filter(
      (_, index) =>
        testAttribute([forbidden[name][index]], attributes[name], 'any') ===
        YES,
    ),
  ]);
  return Object.fromEntries(matched);
}
