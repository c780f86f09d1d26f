import type {
  KindAttribute,
  MatchValue,
  ResolvedEntry,
  SphereUse,
} from '@dataops-sphere/plugin-sphere-common';

/** Something that may stand in a field. @internal */
export interface Completion {
  readonly value: string;
  /** What people call it, where that is not the value. */
  readonly title?: string;
  readonly from: 'boundary' | 'inventory' | 'examples';
}

/** Most values that one field offers. */
const MOST = 200;

/** What completions are made of. @internal */
export interface CompletionSources {
  readonly kind: string;
  readonly boundary?: readonly ResolvedEntry[];
  readonly use?: SphereUse;
}

/**
 * Values that may stand in the field of an attribute: those that the boundary names, levels of its scale, those of
 * known resources, and examples. Patterns are offered up to their first star, to be typed on.
 * @internal
 */
export function completionsOf(
  name: string,
  attribute: KindAttribute,
  sources: CompletionSources,
): readonly Completion[] {
  const found = new Map<string, Completion>();
  const add = (completion: Completion) => {
    const { value } = completion;
    if (value && !found.has(value) && found.size < MOST) {
      found.set(value, completion);
    }
  };
  spokenValues(name, sources).forEach(value => addSpoken(value, add));
  const levels =
    attribute.type === 'boolean' ? ['true', 'false'] : attribute.scale ?? [];
  levels.forEach(value => add({ value, from: 'boundary' }));
  knownValues(name, sources).forEach(value =>
    add({ value, from: 'inventory' }),
  );
  attribute.examples
    ?.filter(value => !/[*?]/.test(value))
    .forEach(value => add({ value, from: 'examples' }));
  const rank = { boundary: 0, inventory: 1, examples: 2 };
  return [...found.values()].sort((a, b) => rank[a.from] - rank[b.from]);
}

function spokenValues(
  name: string,
  { kind, boundary = [] }: CompletionSources,
): MatchValue[] {
  return boundary
    .filter(entry => entry.kind === kind)
    .flatMap(({ where, inside, extendable }) =>
      [where, inside, extendable].flatMap(matcher =>
        matcher && matcher !== 'any' && Object.hasOwn(matcher, name)
          ? matcher[name]
          : [],
      ),
    );
}

function addSpoken(value: MatchValue, add: (completion: Completion) => void) {
  if (typeof value === 'string') {
    add({ value: literalPart(value), from: 'boundary' });
  } else if ('value' in value) {
    const { title } = value;
    add({ value: literalPart(value.value), title, from: 'boundary' });
  } else if ('max' in value && typeof value.max === 'string') {
    add({ value: value.max, from: 'boundary' });
  }
}

/** The part of a pattern before its first star or question mark: all of a literal. @internal */
export function literalPart(pattern: string): string {
  return pattern.split(/[*?]/, 1)[0];
}

function knownValues(name: string, { kind, use }: CompletionSources): string[] {
  return (use?.families ?? [])
    .flatMap(({ resources }) => resources)
    .filter(resource => resource.kind === kind)
    .flatMap(({ attributes }) =>
      Object.hasOwn(attributes, name) ? [attributes[name]].flat() : [],
    )
    .filter(value => ['string', 'number', 'boolean'].includes(typeof value))
    .map(String)
    .sort();
}
