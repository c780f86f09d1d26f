import { contentHash } from '../declarations/contentHash';
import type { AttributeMatcher, MatchValue } from '../boundary/matcher';
import type { ExtensionChange, ExtensionProposal } from './extensionContent';

/** More ways than these to put values together count as one target. */
const MAX_COMBINATIONS = 100;
/** Longer ones are told apart by their hash. */
const MAX_TARGET_LENGTH = 200;

/**
 * What a proposal asks for, as keys that two requests of one sphere share where they ask for the same thing:
 * `entry#dimension` for a limit, `entry=attribute=value,…` for each thing to allow, `kind:name=…` where no entry speaks
 * of it. Sorted, each once; at most 200 characters each.
 * @public
 */
export function targetsOf(proposal: ExtensionProposal): readonly string[] {
  return [...new Set(proposal.changes.flatMap(targetsOfChange))].sort();
}

/** The same of one change. @internal */
export function targetsOfChange(change: ExtensionChange): readonly string[] {
  if (change.type === 'raise') return [`${change.entry}#${change.dimension}`];
  const about = change.type === 'allow' ? change.entry : `kind:${change.kind}`;
  return combinations(change.inside).map(combination => {
    const target = `${about}=${combination}`;
    return target.length <= MAX_TARGET_LENGTH
      ? target
      : `${about}=sha256:${contentHash(combination)}`;
  });
}

/**
 * The same for requests that ask for the same, until the same day, in different spheres, so that they may be decided
 * together. The order of changes and values makes no difference, nor does the justification.
 * @public
 */
export function sameKeyOf({ changes, term }: ExtensionProposal): string {
  const asked = changes.map(change =>
    contentHash(
      change.type === 'raise'
        ? change
        : { ...change, inside: canonicalMatcher(change.inside) },
    ),
  );
  return contentHash({ asked: asked.sort(), term: instantsOf(term) });
}

/** `2026-02-20T00:00:00Z` and `2026-02-20T00:00:00.000Z` are the same end. */
function instantsOf(term: ExtensionProposal['term']) {
  const { from } = term;
  return {
    type: term.type,
    ...(from && { from: Date.parse(from) }),
    ...(term.type === 'temporary' && { until: Date.parse(term.until) }),
  };
}

function canonicalMatcher(matcher: AttributeMatcher) {
  return Object.entries(matcher)
    .map(([name, values]) => [name, [...new Set(values.map(print))].sort()])
    .sort();
}

function combinations(matcher: AttributeMatcher): string[] {
  const parts = Object.keys(matcher)
    .sort()
    .map(name => [
      ...new Set(matcher[name].map(value => `${name}=${print(value)}`)),
    ]);
  const count = parts.reduce((product, { length }) => product * length, 1);
  if (count > MAX_COMBINATIONS) return [contentHash(canonicalMatcher(matcher))];
  return parts.reduce<string[]>(
    (heads, tails) =>
      heads.flatMap(head =>
        tails.map(tail => (head === '' ? tail : `${head},${tail}`)),
      ),
    [''],
  );
}

/** A value without its title, in one way of writing. */
function print(value: MatchValue): string {
  if (typeof value === 'string') return value.normalize('NFC');
  if ('value' in value) return value.value.normalize('NFC');
  if ('cidr' in value) return value.cidr;
  if ('not' in value) return `!(${value.not.map(print).sort().join('|')})`;
  const [min, max] = [
    'min' in value ? value.min : '',
    'max' in value ? value.max : '',
  ];
  return `${min}..${max}`;
}
