import type { CompiledBoundary } from '../boundary/decide/compileBoundary';
import type { KindAttribute } from '../boundary/boundaryKind';
import type { Decision, Headroom } from '../boundary/decide/decision';
import type { AttributeValue, Question } from '../boundary/decide/question';
import {
  MAX_PATTERN_LENGTH,
  type AttributeMatcher,
  type Matcher,
  type MatchValue,
} from '../boundary/matcher';
import {
  MAX_ASKED_VALUES,
  MAX_EXTENSION_CHANGES,
  type ExtensionChange,
} from './extensionContent';
import { isGlob } from './patternWithin';

/** Largest number that a raise may name. */
const MAX_BORDER = 1e15;

/**
 * The changes that would make a question inside: its literal attributes allowed, and borders raised to what is used and
 * asked for together. Empty where nothing can be asked for (forbidden), where nothing needs to be, and where no
 * extension would help: what the question does not say, or what of its use is unknown.
 *
 * A value with a star or a question mark cannot be asked for by itself, because as a pattern it would mean more.
 * @public
 */
export function proposalFromDecision(
  decision: Decision,
  question: Question,
  boundary: CompiledBoundary,
): ExtensionChange[] {
  if (decision.zone !== 'extendable') return [];
  switch (decision.reason) {
    case 'unlisted-extendable':
      return allowKind(question, boundary);
    case 'beyond-matcher': {
      const allowed = allowEntry(decision, question, boundary);
      // Raising borders alone would not make it inside.
      return allowed.length > 0
        ? atMost([...allowed, ...raises(decision)])
        : [];
    }
    case 'beyond-border':
      return atMost(raises(decision));
    default:
      return [];
  }
}

function atMost(changes: readonly ExtensionChange[]): ExtensionChange[] {
  return changes.slice(0, MAX_EXTENSION_CHANGES);
}

function raises({ headroom }: Decision): ExtensionChange[] {
  return headroom
    .filter(({ state }) => state === 'over-border')
    .map(limit => ({
      type: 'raise' as const,
      entry: limit.entry,
      dimension: limit.dimension,
      to: targetOf(limit),
    }))
    .filter(({ to }) => to <= MAX_BORDER);
}

/** Sums of decimals are a little off; the ceiling is not to be passed by that. */
function targetOf({ mode, use = 0, adds = 0, ceiling }: Headroom): number {
  const total = Number((mode === 'each' ? adds : use + adds).toPrecision(12));
  return Math.min(total, ceiling ?? Infinity);
}

function allowEntry(
  { entry: id }: Decision,
  question: Question,
  { byKind, kinds }: CompiledBoundary,
): ExtensionChange[] {
  const group = byKind.get(question.kind);
  const found = group?.entries.find(({ entry }) => entry.id === id);
  if (!found) return [];
  const { entry } = found;
  const names = [...namesOf(entry.inside), ...namesOf(entry.extendable)];
  const attributes = kinds.get(question.kind)?.attributes ?? {};
  const inside = literals(new Set(names), question, attributes);
  return inside ? [{ type: 'allow', entry: entry.id, inside }] : [];
}

function allowKind(
  question: Question,
  { kinds }: CompiledBoundary,
): ExtensionChange[] {
  const kind = kinds.get(question.kind);
  if (!kind) return [];
  const names = new Set(Object.keys(kind.attributes));
  const inside = literals(names, question, kind.attributes);
  return inside ? [{ type: 'allow-kind', kind: kind.name, inside }] : [];
}

function namesOf(matcher: Matcher | undefined): string[] {
  return matcher === undefined || matcher === 'any' ? [] : Object.keys(matcher);
}

/** What the question says of attributes; undefined where it says nothing, or nothing that can be asked for. */
function literals(
  names: ReadonlySet<string>,
  { attributes }: Question,
  kindAttributes: Readonly<Record<string, KindAttribute>>,
): AttributeMatcher | undefined {
  const matcher: Record<string, MatchValue[]> = {};
  for (const name of names) {
    const value = attributes[name];
    if (value === undefined) continue;
    const values = literalValues(value, kindAttributes[name]);
    if (!values) return undefined;
    if (values.length > 0) matcher[name] = values;
  }
  return Object.keys(matcher).length > 0 ? matcher : undefined;
}

function literalValues(
  value: AttributeValue,
  attribute: KindAttribute | undefined,
): MatchValue[] | undefined {
  const texts = [...new Set([value].flat().map(String))];
  const isAskable =
    texts.length <= MAX_ASKED_VALUES &&
    texts.every(text => text.length <= MAX_PATTERN_LENGTH && !isGlob(text));
  if (!isAskable) return undefined;
  return texts.map(text =>
    attribute?.type === 'ip' && text.includes('/') ? { cidr: text } : text,
  );
}
