import {
  isMap,
  isScalar,
  isSeq,
  type Document,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { AttributeMatcher, MatchValue } from '../boundary/matcher';
import type { ResolvedEntry, ResolvedSphere } from '../boundary/resolvedSphere';
import { contentHash } from '../declarations/contentHash';
import type { ExtensionChange } from './extensionContent';

/** One change of a document, at one place. */
export type DeclarationEdit =
  | { readonly type: 'number'; readonly node: Scalar; readonly value: number }
  | {
      readonly type: 'items';
      readonly into: YAMLSeq;
      readonly values: readonly unknown[];
    }
  | {
      readonly type: 'pair';
      readonly into: YAMLMap;
      readonly key: string;
      readonly value: unknown;
    };

/**
 * How the document of a sphere has to change to contain what is asked; undefined where it contains that already, or
 * where it cannot be written. What is allowed becomes part of the entry's `inside` where that means the same, and else
 * an entry of its own beside it: two lists that both grow would allow their mixtures as well.
 */
export function declarationEdit(
  document: Document,
  change: ExtensionChange,
  sphere: ResolvedSphere | undefined,
): DeclarationEdit | undefined {
  if (change.type === 'allow-kind') {
    const { kind, inside } = change;
    return addEntry(document, { id: freeId(document, kind), kind, inside });
  }
  const entry = entriesOf(document).find(
    item => item.get('id') === change.entry,
  );
  if (!entry) return addInherited(document, change, sphere);
  return change.type === 'raise'
    ? editBorder(entry, change)
    : editInside(document, entry, change.inside);
}

type Raise = Extract<ExtensionChange, { type: 'raise' }>;

function editBorder(
  entry: YAMLMap,
  { dimension, to }: Raise,
): DeclarationEdit | undefined {
  const node = entry.getIn(['limits', dimension, 'border'], true);
  if (isScalar(node)) {
    const isMore = typeof node.value === 'number' && node.value < to;
    return isMore && !node.anchor
      ? { type: 'number', node, value: to }
      : undefined;
  }
  const limit = entry.getIn(['limits', dimension]);
  if (isMap(limit)) return pair(limit, 'border', to);
  const limits = entry.get('limits');
  return isMap(limits)
    ? pair(limits, dimension, { border: to })
    : pair(entry, 'limits', { [dimension]: { border: to } });
}

function pair(
  into: YAMLMap,
  key: string,
  value: unknown,
): DeclarationEdit | undefined {
  return into.anchor ? undefined : { type: 'pair', into, key, value };
}

function editInside(
  document: Document,
  entry: YAMLMap,
  asked: AttributeMatcher,
): DeclarationEdit | undefined {
  const plain = entry.toJS(document) as ResolvedEntry;
  const { inside } = plain;
  if (inside === undefined) return pair(entry, 'inside', asked);
  const own = withoutGround(asked, plain);
  const growth = growthOf(own, inside);
  if (growth === 'none') return undefined;
  if (growth === 'entry') return addBeside(document, plain, own);
  const list = entry.getIn(['inside', growth]);
  if (!isSeq(list) || list.anchor) return addBeside(document, plain, own);
  const present = list.toJS(document) as MatchValue[];
  return { type: 'items', into: list, values: added(own[growth], present) };
}

/** What `where` demands anyway needs no second mention. */
function withoutGround(
  asked: AttributeMatcher,
  { where = {} }: ResolvedEntry,
): AttributeMatcher {
  return Object.fromEntries(
    Object.entries(asked).filter(
      ([name, values]) =>
        !Object.hasOwn(where, name) || added(values, where[name]).length > 0,
    ),
  );
}

/** The one attribute whose list has to grow for `inside` to give what is asked as well, and nothing else. */
function growthOf(
  asked: AttributeMatcher,
  inside: NonNullable<ResolvedEntry['inside']>,
): string {
  if (inside === 'any') return 'none';
  const names = Object.keys(inside);
  const isSame =
    names.length === Object.keys(asked).length &&
    names.every(name => Object.hasOwn(asked, name));
  if (!isSame) return 'entry';
  const growing = names.filter(
    name => added(asked[name], inside[name]).length > 0,
  );
  if (growing.length === 0) return 'none';
  // A longer list of one attribute holds for all values of the others.
  const isWhole = names.every(
    name =>
      name === growing[0] || added(inside[name], asked[name]).length === 0,
  );
  return growing.length === 1 && isWhole ? growing[0] : 'entry';
}

/** Values of a list that another one does not have, whatever their titles. */
function added(
  values: readonly MatchValue[],
  present: readonly MatchValue[],
): readonly MatchValue[] {
  const known = new Set(present.map(identity));
  return values.filter(value => !known.has(identity(value)));
}

function identity(value: MatchValue): string {
  return typeof value === 'object' && 'value' in value
    ? contentHash(value.value)
    : contentHash(value);
}

function addBeside(
  document: Document,
  { id, kind, actions, where }: ResolvedEntry,
  inside: AttributeMatcher,
): DeclarationEdit | undefined {
  return addEntry(document, {
    id: freeId(document, id),
    kind,
    ...(actions && { actions }),
    ...(where && { where }),
    inside,
  });
}

/** An entry of the archetype is taken over to be changed; a locked one cannot be. */
function addInherited(
  document: Document,
  change: Exclude<ExtensionChange, { type: 'allow-kind' }>,
  sphere: ResolvedSphere | undefined,
): DeclarationEdit | undefined {
  const found = sphere?.boundary.find(({ id }) => id === change.entry);
  if (!found) return undefined;
  if (change.type === 'allow') {
    const asked = withoutGround(change.inside, found);
    return growthOf(asked, found.inside ?? {}) === 'none'
      ? undefined
      : addBeside(document, found, asked);
  }
  if (found.locked) return undefined;
  const { family: _family, provenance: _provenance, ...entry } = found;
  const { dimension, to } = change;
  const limits = { ...entry.limits };
  const present = Object.hasOwn(limits, dimension) ? limits[dimension] : {};
  limits[dimension] = { ...present, border: to };
  return addEntry(document, { ...entry, limits });
}

function addEntry(
  document: Document,
  entry: Readonly<Record<string, unknown>>,
): DeclarationEdit | undefined {
  const boundary = document.getIn(['spec', 'boundary']);
  if (isSeq(boundary)) {
    return boundary.anchor
      ? undefined
      : { type: 'items', into: boundary, values: [entry] };
  }
  const spec = document.get('spec');
  return isMap(spec) ? pair(spec, 'boundary', [entry]) : undefined;
}

function entriesOf(document: Document): YAMLMap[] {
  const boundary = document.getIn(['spec', 'boundary']);
  return isSeq(boundary) ? boundary.items.filter(item => isMap(item)) : [];
}

function freeId(document: Document, wanted: string): string {
  const taken = new Set(entriesOf(document).map(item => item.get('id')));
  if (!taken.has(wanted)) return wanted;
  const stem = wanted.slice(0, 59);
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
