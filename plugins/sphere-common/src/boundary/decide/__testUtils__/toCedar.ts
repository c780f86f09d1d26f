import type { BoundaryKindRegistry, KindAttribute } from '../../boundaryKind';
import type { Matcher, MatchValue } from '../../matcher';
import type { ResolvedEntry, ResolvedSphere } from '../../resolvedSphere';
import type { Question } from '../question';

/** An entry that Cedar cannot say. */
class Untranslatable extends Error {}

/** A boundary in Cedar: permitted is what is inside. */
export interface CedarBoundary {
  readonly policies: string;
  /** The entries that could be translated; the policies are about these alone. */
  readonly translated: readonly ResolvedEntry[];
}

/** Translates what Cedar can say. Limits, extra room, freezes and lifecycles are left to the caller to leave out. */
export function toCedar(
  { boundary }: ResolvedSphere,
  kinds: BoundaryKindRegistry,
): CedarBoundary {
  const policies: string[] = [];
  const translated: ResolvedEntry[] = [];
  for (const entry of boundary) {
    try {
      policies.push(...entryPolicies(entry, kinds));
      translated.push(entry);
    } catch (error) {
      if (!(error instanceof Untranslatable)) throw error;
    }
  }
  return { policies: policies.join('\n'), translated };
}

function entryPolicies(
  entry: ResolvedEntry,
  kinds: BoundaryKindRegistry,
): string[] {
  const attributes = kinds.get(entry.kind)?.attributes ?? {};
  const say = (matcher: Matcher, how: How) =>
    matcherExpression(matcher, { attributes, how });
  const actions = entry.actions
    ? `action in [${entry.actions
        .map(action => `Action::${quote(action)}`)
        .join(', ')}]`
    : 'action';
  const policy = (effect: string, conditions: readonly string[]) =>
    `${effect}(principal, ${actions}, resource) when { ${[
      `resource.kind == ${quote(entry.kind)}`,
      ...conditions,
    ].join(' && ')} };`;
  const { where = 'any', inside, forbidden } = entry;
  return [
    ...(inside
      ? [policy('permit', [say(where, 'all'), say(inside, 'all')])]
      : []),
    ...(forbidden ? [policy('forbid', [say(forbidden, 'any')])] : []),
  ];
}

type How = 'all' | 'any';

function matcherExpression(
  matcher: Matcher,
  {
    attributes,
    how,
  }: {
    readonly attributes: Readonly<Record<string, KindAttribute>>;
    readonly how: How;
  },
): string {
  if (matcher === 'any') return 'true';
  const parts = Object.entries(matcher).map(([name, values]) => {
    if (!Object.hasOwn(attributes, name)) throw new Untranslatable();
    const attribute = attributes[name];
    return anyOf(
      values.map(value => valueExpression(value, { name, attribute, how })),
    );
  });
  return `(${parts.join(' && ')})`;
}

interface Reading {
  readonly name: string;
  readonly attribute: KindAttribute;
  readonly how: How;
}

function valueExpression(value: MatchValue, reading: Reading): string {
  const { name, attribute, how } = reading;
  const told = `resource[${quote(name)}]`;
  if (typeof value === 'string') return textExpression(value, reading);
  if ('value' in value) return textExpression(value.value, reading);
  if ('not' in value) {
    const other = { ...reading, how: how === 'all' ? 'any' : 'all' } as const;
    return `!${anyOf(value.not.map(inner => valueExpression(inner, other)))}`;
  }
  if ('cidr' in value) return blockExpression(value.cidr, reading);
  if ('max' in value && typeof value.max === 'string') {
    const { scale = [] } = attribute;
    const levels = scale.slice(0, scale.indexOf(value.max) + 1);
    return `[${levels.map(quote).join(', ')}].contains(${told})`;
  }
  const { min, max } = value as { min?: number; max?: number };
  return `(${[
    ...(min === undefined ? [] : [`${told} >= ${min}`]),
    ...(max === undefined ? [] : [`${told} <= ${max}`]),
  ].join(' && ')})`;
}

function textExpression(text: string, reading: Reading): string {
  const { name, attribute } = reading;
  const told = `resource[${quote(name)}]`;
  // No joker for one character, and no text of an address or number to hold a glob against.
  if (text.includes('?')) throw new Untranslatable();
  const isText = attribute.type === 'string' || attribute.type === 'ordered';
  if (text.includes('*')) {
    if (!isText) throw new Untranslatable();
    return `${told} like ${quote(text.normalize('NFC'))}`;
  }
  if (attribute.type === 'ip') return blockExpression(text, reading);
  return attribute.type === 'number'
    ? `${told} == ${Number(text)}`
    : `${told} == ${quote(text.normalize('NFC'))}`;
}

function blockExpression(block: string, { name, how }: Reading): string {
  const told = `resource[${quote(name)}]`;
  const held = `${told}.isInRange(ip(${quote(block)}))`;
  return how === 'all'
    ? held
    : `(${held} || ip(${quote(block)}).isInRange(${told}))`;
}

function anyOf(expressions: readonly string[]): string {
  return `(${expressions.join(' || ')})`;
}

function quote(text: string): string {
  return JSON.stringify(text);
}

/** The resource of a question; undefined where it says not everything, or more than one thing, or no whole number. */
export function toCedarAttributes(
  { kind, attributes }: Question,
  kinds: BoundaryKindRegistry,
): Record<string, unknown> | undefined {
  const told: Record<string, unknown> = { kind };
  for (const [name, { type }] of Object.entries(
    kinds.get(kind)?.attributes ?? {},
  )) {
    const value = attributes[name];
    if (value === undefined) continue;
    if (typeof value === 'object' || value === '::/0') return undefined;
    told[name] = type === 'ip' ? { __extn: { fn: 'ip', arg: value } } : value;
  }
  return told;
}
