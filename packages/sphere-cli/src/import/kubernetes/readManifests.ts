import { parseAllDocuments } from 'yaml';
import {
  countReads,
  type Outcome,
  type ReadCounts,
} from '../../report/Outcome';
import { manifestSchema, type Manifest } from './manifest';

/** What stands for a document that cannot be read. */
const UNREADABLE = 'Unreadable';

export type ManifestText = { readonly path: string; readonly text: string };

export type ReadManifests = {
  readonly manifests: readonly Manifest[];
  readonly read: ReadCounts;
  readonly outcomes: readonly Outcome[];
};

/**
 * Reads every document of the given texts, YAML or JSON. Lists (`kubectl get … -o yaml`) count as their items; empty
 * documents do not count. What is no manifest is counted and left out.
 */
export function readManifests(texts: readonly ManifestText[]): ReadManifests {
  const items = texts.flatMap(({ path, text }) =>
    readDocuments(text).flatMap(({ value, line }) =>
      itemsOf(value).map(item => readItem(item, `${path}:${line}`)),
    ),
  );
  return {
    manifests: items.flatMap(i => ('manifest' in i ? [i.manifest] : [])),
    outcomes: items.flatMap(i => ('outcome' in i ? [i.outcome] : [])),
    read: countReads(
      items.map(i => ('manifest' in i ? i.manifest.kind : UNREADABLE)),
    ),
  };
}

function readItem(
  item: unknown,
  place: string,
): { readonly manifest: Manifest } | { readonly outcome: Outcome } {
  const manifest = toManifest(item);
  if (manifest) return { manifest };
  const skipped = item === undefined ? 'unreadable' : 'not-a-manifest';
  return { outcome: { what: UNREADABLE, name: place, skipped } };
}

type ReadDocument = { readonly value: unknown; readonly line: number };

/** The values of all documents with the lines where they begin; `undefined` for one that is broken. */
function readDocuments(text: string): ReadDocument[] {
  const documents: ReadDocument[] = [];
  for (const chunk of splitDocuments(text)) {
    for (const document of parseAllDocuments(chunk.text)) {
      const value = valueOf(document);
      if (value !== null) documents.push({ value, line: chunk.line });
    }
  }
  return documents;
}

/** Cuts at the document markers, so that one broken document cannot harm its neighbours. */
function splitDocuments(text: string): { text: string; line: number }[] {
  const chunks: { text: string; line: number }[] = [];
  let lines: string[] = [];
  let start = 1;
  const all = text.split('\n');
  all.forEach((line, at) => {
    if (/^---(\s|$)/.test(line)) {
      chunks.push({ text: lines.join('\n'), line: start });
      lines = [];
      start = at + 1;
    }
    lines.push(line);
  });
  chunks.push({ text: lines.join('\n'), line: start });
  return chunks;
}

function valueOf(document: {
  readonly errors: readonly unknown[];
  toJS(options: { maxAliasCount: number }): unknown;
}): unknown {
  if (document.errors.length > 0) return undefined;
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

function itemsOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  const { kind, apiVersion, items } = value as Record<string, unknown>;
  if (typeof kind !== 'string' || !kind.endsWith('List')) return [value];
  if (!Array.isArray(items)) return [value];
  const itemKind = kind.slice(0, -'List'.length);
  if (itemKind === '') return items;
  return items.map(item => ({ apiVersion, kind: itemKind, ...item }));
}

function toManifest(value: unknown): Manifest | undefined {
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { apiVersion, kind, metadata } = parsed.data;
  return {
    apiVersion,
    kind,
    name: metadata.name,
    namespace: metadata.namespace ?? '',
    body: value as Record<string, unknown>,
  };
}
