import { DateTime } from 'luxon';
import type {
  BoundaryKind,
  BoundaryKindRegistry,
} from '../boundary/boundaryKind';
import {
  dimensionOf,
  quantityWords,
} from '../boundary/explain/headroomPhrases';
import { namingAttribute } from '../boundary/explain/subjectPhrase';
import type { AttributeMatcher, MatchValue } from '../boundary/matcher';
import {
  formatQuantity,
  inSentence,
  phrase,
  renderPhrase,
  type PhraseCode,
} from '../boundary/phrases';
import { visibleText } from '../boundary/phrases/visibleText';
import type { ResolvedEntry, ResolvedSphere } from '../boundary/resolvedSphere';
import {
  describeMatcher,
  describeValue,
} from '../boundary/table/describeMatcher';
import type { ExtensionChange, ExtensionProposal } from './extensionContent';
import { isMatcherWithin, isValueWithin } from './matcherWithin';

/** Longest value of an attribute that a title shows, in characters. */
const MAX_VALUE = 40;
/** Most values that a title names. */
const MAX_VALUES = 2;
/** Longest title without the sphere and the end, in characters. */
const MAX_CHANGE = 120;

/** What a title is made of besides the proposal. @public */
export interface ProposalTitleAbout {
  readonly sphere: ResolvedSphere;
  readonly kinds: BoundaryKindRegistry;
  readonly style: 'short' | 'with-sphere';
  /** UTC instant; with it, an end in another year names the year. */
  readonly at?: string;
  /** Zone in which the last day is named; UTC when left out. */
  readonly timeZone?: string;
}

/**
 * A proposal in a few words, in English and without a final period: "4 more namespaces until 20 Feb", "+20 CPU for
 * Customer churn until 20 Feb", "role LOADER_PROD for good". More than one change counts the others. Differences are
 * from the border as it is declared. Never throws, also for an entry that does not exist any more.
 * @public
 */
export function titleOfProposal(
  proposal: ExtensionProposal,
  about: ProposalTitleAbout,
): string {
  const [first, ...others] = proposal.changes;
  const parts = [
    clipped(visibleText(changeWords(first, about)), MAX_CHANGE),
    ...(others.length > 0 ? [othersWords(others.length)] : []),
    ...(about.style === 'with-sphere'
      ? [`for ${visibleText(about.sphere.title)}`]
      : []),
    termWords(proposal.term, about),
  ];
  return parts.join(' ');
}

function othersWords(count: number): string {
  return `and ${count} more ${count === 1 ? 'change' : 'changes'}`;
}

function termWords(
  term: ExtensionProposal['term'],
  about: ProposalTitleAbout,
): string {
  if (term.type === 'permanent') return 'for good';
  return `until ${dayWords(term.until, about)}`;
}

function dayWords(
  instant: string,
  { at, timeZone = 'UTC' }: ProposalTitleAbout,
): string {
  const read = (text: string) =>
    DateTime.fromISO(text, { zone: 'utc' }).setZone(timeZone);
  const day = read(instant);
  if (!day.isValid) return instant;
  const month = renderPhrase(phrase(`month${day.month - 1}` as PhraseCode));
  const year = at !== undefined && read(at).year !== day.year;
  return `${day.day} ${month}${year ? ` ${day.year}` : ''}`;
}

function changeWords(
  change: ExtensionChange,
  { sphere, kinds }: ProposalTitleAbout,
): string {
  if (change.type === 'allow-kind') {
    const kind = kinds.get(change.kind);
    return kind ? allowedOfKind(change.inside, kind) : change.kind;
  }
  const entry = sphere.boundary.find(({ id }) => id === change.entry);
  const kind = entry && kinds.get(entry.kind);
  if (!entry || !kind) return `more room in ${change.entry}`;
  return change.type === 'raise'
    ? raiseWords(change, entry, kind)
    : allowWords(change.inside, entry, kind);
}

function raiseWords(
  { dimension, to }: Extract<ExtensionChange, { type: 'raise' }>,
  { limits = {} }: ResolvedEntry,
  kind: BoundaryKind,
): string {
  const words = dimensionOf(kind, dimension);
  const limit = Object.hasOwn(limits, dimension) ? limits[dimension] : {};
  const declared = limit.border ?? limit.ceiling;
  const mode = modeOf(kind, dimension);
  const more = declared === undefined ? 0 : withoutNoise(to - declared);
  if (more <= 0 || mode === 'each') {
    const title = words.isCount ? '' : `${words.title} `;
    return `${title}up to ${quantityWords(to, words, kind)}`;
  }
  if (words.isCount) {
    const things = inSentence(more === 1 ? kind.title : kind.plural);
    return `${formatQuantity(more)} more ${things}`;
  }
  const { suffix } = words;
  return `+${quantityWords(more, words)}${suffix ? ` ${suffix}` : ''}`;
}

function modeOf({ limits = {} }: BoundaryKind, dimension: string) {
  return Object.hasOwn(limits, dimension) ? limits[dimension].mode : 'sum';
}

/** 0.3 - 0.1 is a little less than 0.2. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}

function allowedOfKind(asked: AttributeMatcher, kind: BoundaryKind): string {
  const short = Object.fromEntries(
    Object.entries(asked).map(([name, values]) => [
      name,
      values.map(clipValue),
    ]),
  );
  return inSentence(renderPhrase(describeMatcher(short, kind).sentence));
}

/** Only what is new about it: what the entry has anyway would hide it. */
function allowWords(
  asked: AttributeMatcher,
  entry: ResolvedEntry,
  kind: BoundaryKind,
): string {
  const isKnown = (name: string) =>
    [entry.inside, entry.where].some(
      matcher =>
        matcher !== undefined &&
        matcher !== 'any' &&
        Object.hasOwn(matcher, name) &&
        asked[name].every(value =>
          isValueWithin(value, matcher[name], kind.attributes[name]),
        ),
    );
  const names = Object.keys(asked);
  const fresh = names.filter(name => !isKnown(name));
  const isNew = !isMatcherWithin(asked, entry.inside, kind);
  return (isNew && fresh.length > 0 ? fresh : names)
    .map(name => `${attributeWords(name, kind)} ${valueWords(asked, name)}`)
    .join(', ');
}

function attributeWords(name: string, kind: BoundaryKind): string {
  if (name === namingAttribute(kind)) return inSentence(kind.title);
  return Object.hasOwn(kind.attributes, name)
    ? inSentence(kind.attributes[name].title)
    : name;
}

function valueWords(asked: AttributeMatcher, name: string): string {
  const values = asked[name];
  const shown = values.length > MAX_VALUES + 1 ? MAX_VALUES : values.length;
  const words = values
    .slice(0, shown)
    .map(value => renderPhrase(describeValue(clipValue(value), 'short')));
  const hidden = values.length - shown;
  if (hidden > 0) return `${words.join(', ')} + ${hidden} more`;
  const last = words.pop() ?? '';
  return words.length > 0 ? `${words.join(', ')} and ${last}` : last;
}

function clipValue(value: MatchValue): MatchValue {
  if (typeof value === 'string') return clipped(value, MAX_VALUE);
  if ('value' in value) {
    return { ...value, title: clipped(value.title, MAX_VALUE) };
  }
  return value;
}

function clipped(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length > length
    ? `${characters.slice(0, length - 1).join('')}…`
    : text;
}
