import { createHash } from 'node:crypto';
import {
  contentHash,
  parseResourceId,
  printResourceId,
  type BoundaryKind,
  type BoundaryKindRegistry,
  type PushedResource,
} from '@dataops-sphere/plugin-sphere-common';
import { canonicalRef } from '../../membership/canonicalRef';
import { amountProblems, attributeProblems } from './resourceProblems';

/** Longest id that a kind may print. */
const MAX_ID_LENGTH = 512;
const MAX_TITLE_LENGTH = 120;

/** A pushed resource that is fit to be stored. */
export interface PreparedResource {
  readonly key: string;
  readonly kind: BoundaryKind;
  /** As the kind prints it. */
  readonly id: string;
  readonly title: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly amounts?: Readonly<Record<string, number>>;
  readonly owner?: string;
  readonly sphere?: string;
  readonly entityRef?: string;
  readonly url?: string;
  /** Of all of it. */
  readonly hash: string;
}

/** A resource, or what is wrong with it: where, and what was expected. */
export type ReadResource =
  | { readonly resource: PreparedResource }
  | { readonly problems: readonly string[] };

/** The key under which a resource of a source is stored. */
export function keyOf(source: string, kind: string, id: string): string {
  return createHash('sha256')
    .update(JSON.stringify([source, kind, id]))
    .digest('hex');
}

/** Reads one resource; its id is what the kind's template prints of the id and the attributes together. */
export function readPushed(
  pushed: PushedResource,
  context: { readonly source: string; readonly kinds: BoundaryKindRegistry },
): ReadResource {
  const kind = context.kinds.get(pushed.kind);
  if (!kind) return { problems: [`kind (there is no '${pushed.kind}')`] };
  const { attributes = {}, amounts } = pushed;
  const distinction = distinctionOf(kind, pushed);
  const given = distinction ? printResourceId(kind, attributes) : pushed.id;
  const named = parseResourceId(kind, given ?? '');
  const all: Record<string, unknown> = { ...named, ...attributes };
  const problems = [
    ...nullCharacters(pushed),
    ...attributeProblems(kind, all),
    ...contradictions(named, attributes),
    ...amountProblems(kind, amounts ?? {}),
  ];
  const printed = idOf(kind, pushed, all);
  const id = printed === undefined ? undefined : `${printed}${distinction}`;
  if (id === undefined) problems.push(misfit(kind));
  else if (id.length > MAX_ID_LENGTH) {
    problems.push(`id (expected at most ${MAX_ID_LENGTH} characters)`);
  }
  if (id === undefined || problems.length > 0) return { problems };
  const content = {
    title: titleOf(pushed, all, id),
    attributes: all,
    ...(amounts && { amounts }),
    ...(pushed.owner && { owner: canonicalRef(pushed.owner) }),
    ...(pushed.sphere && { sphere: pushed.sphere }),
    ...(pushed.entityRef && { entityRef: pushed.entityRef }),
    ...(pushed.url && { url: pushed.url }),
  };
  const key = keyOf(context.source, kind.name, id);
  const hash = contentHash([kind.name, kind.family, id, content]);
  return { resource: { ...content, key, kind, id, hash } };
}

/**
 * The id as the template prints it. Where the attributes fill in none of the template, the id that was given stands for
 * itself, if the kind can do without: `network-egress` by address alone, for instance.
 */
function idOf(
  kind: BoundaryKind,
  pushed: PushedResource,
  attributes: Readonly<Record<string, unknown>>,
): string | undefined {
  const empty = printResourceId(kind, {});
  const printed = printResourceId(kind, attributes).normalize('NFC');
  if (printed !== empty) return printed;
  return Object.keys(attributes).length > 0
    ? pushed.id?.normalize('NFC')
    : undefined;
}

/**
 * What follows a `#` behind the id that the attributes print: it tells apart what the template does not, such as two
 * grants of a role in different scopes. Empty where there is none.
 */
function distinctionOf(
  kind: BoundaryKind,
  { id = '', attributes = {} }: PushedResource,
): string {
  const printed = printResourceId(kind, attributes);
  return id.startsWith(`${printed}#`)
    ? id.slice(printed.length).normalize('NFC')
    : '';
}

/** The id under which a kind stores what a source calls by this id. */
export function storedIdOf(kind: BoundaryKind, id: string): string {
  const named = parseResourceId(kind, id);
  return Object.keys(named).length === 0
    ? id.normalize('NFC')
    : printResourceId(kind, named).normalize('NFC');
}

function misfit({ name, id }: BoundaryKind): string {
  return `id (expected '${id}' for the kind '${name}', or its attributes)`;
}

function contradictions(
  named: Readonly<Record<string, string>>,
  attributes: Readonly<Record<string, unknown>>,
): string[] {
  return Object.keys(named)
    .filter(
      name =>
        Object.hasOwn(attributes, name) &&
        String(attributes[name]) !== named[name],
    )
    .map(name => `attributes.${name} (the id says '${named[name]}')`);
}

function titleOf(
  { title, id: given }: PushedResource,
  attributes: Readonly<Record<string, unknown>>,
  id: string,
): string {
  const { name } = attributes;
  const text = title ?? (typeof name === 'string' ? name : given ?? id);
  return text.slice(0, MAX_TITLE_LENGTH);
}

/** PostgreSQL has no text with a null character. */
function nullCharacters(pushed: PushedResource): string[] {
  return Object.entries(pushed)
    .filter(([, value]) => holdsNull(value))
    .map(([name]) => `${name} (holds a null character)`);
}

function holdsNull(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([name, inner]) => name.includes('\0') || holdsNull(inner),
  );
}
