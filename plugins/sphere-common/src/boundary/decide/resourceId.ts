import type { BoundaryKind } from '../boundaryKind';

const PLACEHOLDER = /\{([^}]+)\}/g;

/** A template taken apart: there is one more separator than there are names. */
interface Template {
  readonly names: readonly string[];
  readonly separators: readonly string[];
}

/** Kinds are few and live long; taking their templates apart takes longer than reading an id. */
const templates = new WeakMap<BoundaryKind, Template>();

/**
 * Reads the attributes out of a resource id by the kind's template, such as `{cluster}/{name}`. The last attribute
 * takes the rest, separators included. An id that does not fit says nothing: the answer is empty. An empty part is left
 * out.
 * @public
 */
export function parseResourceId(
  kind: BoundaryKind,
  id: string,
): Readonly<Record<string, string>> {
  const { names, separators } = templateOf(kind);
  if (!id.startsWith(separators[0])) return {};
  const found: Record<string, string> = {};
  let rest = id.slice(separators[0].length);
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index];
    const separator = separators[index + 1];
    const isLast = index === names.length - 1;
    const end = isLast
      ? rest.length - (rest.endsWith(separator) ? separator.length : NaN)
      : rest.indexOf(separator);
    if (!(end >= 0)) return {};
    if (end > 0) found[name] = rest.slice(0, end);
    rest = rest.slice(end + separator.length);
  }
  return found;
}

function templateOf(kind: BoundaryKind): Template {
  const known = templates.get(kind);
  if (known) return known;
  const template = {
    names: [...kind.id.matchAll(PLACEHOLDER)].map(match => match[1]),
    separators: kind.id.split(/\{[^}]+\}/),
  };
  templates.set(kind, template);
  return template;
}

/** Writes a resource id by the kind's template; an attribute that is not there is left empty. @public */
export function printResourceId(
  kind: BoundaryKind,
  attributes: Readonly<Record<string, unknown>>,
): string {
  return kind.id.replace(PLACEHOLDER, (_, name: string) => {
    const value = Object.hasOwn(attributes, name) ? attributes[name] : '';
    return typeof value === 'object' ? '' : String(value ?? '');
  });
}
