import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import { quote, type DocumentPath, type Finding } from './finding';

/** Deepest nesting of a document; the schemas need a third of it. */
const MAX_DEPTH = 32;
// What databases and terminals cannot hold or show: control characters, halves of surrogate pairs, and the mark that
// decoders leave where a text was not UTF-8.
const UNPRINTABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFD-\uFFFF]/u;

/** Where the first character stands that no text holds, or -1. */
export function firstUnprintable(text: string): number {
  return text.search(UNPRINTABLE);
}

/** What is wrong with the tree of a document whatever it means, and whether it can be turned into values. */
export function structureFindings(
  document: Document,
  textLength: number,
): {
  readonly findings: readonly Finding[];
  readonly readable: 'yes' | 'no';
} {
  // Without aliases a document has fewer nodes than its text has characters, so only aliases can use this up.
  let budget = textLength + 10_000;
  const findings: Finding[] = [];
  const queue: Visit[] = [{ node: document.contents as Node | null, path: [] }];
  for (let visit = queue.pop(); visit; visit = queue.pop()) {
    budget -= 1;
    if (budget < 0 || visit.path.length > MAX_DEPTH) {
      return { findings: [unreadable(visit.path, budget)], readable: 'no' };
    }
    const node = isAlias(visit.node)
      ? visit.node.resolve(document) ?? null
      : visit.node;
    const { path } = visit;
    if (isMap(node)) {
      findings.push(...keyFindings(node, path));
      for (const { key, value } of node.items) {
        queue.push({ node: value as Node, path: [...path, keyName(key)] });
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) =>
        queue.push({ node: item as Node, path: [...path, index] }),
      );
    } else if (isScalar(node)) {
      findings.push(...scalarFindings(node.value, path));
    }
  }
  return { findings, readable: 'yes' };
}

interface Visit {
  readonly node: Node | null;
  readonly path: DocumentPath;
}

function unreadable(path: DocumentPath, budget: number): Finding {
  return budget < 0
    ? {
        code: 'yaml-alias-limit',
        message: 'expected fewer aliases; these would blow the document up',
        path: path.slice(0, 1),
      }
    : {
        code: 'yaml-alias-limit',
        message: `expected at most ${MAX_DEPTH} levels of nesting`,
        path: path.slice(0, 4),
      };
}

function keyName(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

function keyFindings(map: YAMLMap, path: DocumentPath): Finding[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }): Finding[] => {
    if (!isScalar(key)) {
      return [{ code: 'schema', message: 'expected a text as key', path }];
    }
    const name = keyName(key);
    const at = { path: [...path, name], at: 'key' as const };
    if (seen.has(name)) {
      const message = `expected the key ${quote(name)} once`;
      return [
        { code: 'duplicate-key', message, ...at, offset: key.range?.[0] },
      ];
    }
    seen.add(name);
    if (name === '__proto__' || firstUnprintable(name) !== -1) {
      return [{ code: 'schema', message: 'expected another key', ...at }];
    }
    return [];
  });
}

function scalarFindings(value: unknown, path: DocumentPath): Finding[] {
  return typeof value === 'string' && firstUnprintable(value) !== -1
    ? [
        {
          code: 'bad-value',
          message: 'expected a text without control characters',
          path,
        },
      ]
    : [];
}
