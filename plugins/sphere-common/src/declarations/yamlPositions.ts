import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Document,
  type LineCounter,
  type Node,
} from 'yaml';
import type { Finding } from './finding';

/** A place in a text; both count from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/**
 * Where a path of a document stands in its text. What is missing is found at what should hold it; a block of keys is
 * found at the key that it belongs to.
 */
export function positionOf(
  document: Document,
  lines: LineCounter,
  place: Place,
): TextPosition {
  const { line, col } = lines.linePos(
    place.offset ?? offsetOf(document, place),
  );
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function offsetOf(document: Document, { path, at }: Place): number {
  let step: Step = { value: document.contents as Node | null };
  for (const key of path) {
    const next = childOf(resolved(step.value, document), key);
    if (!next) return startOf(step) ?? document.range?.[0] ?? 0;
    step = next;
  }
  const key = at === 'key' ? step.key?.range?.[0] : undefined;
  return key ?? startOf(step) ?? document.range?.[0] ?? 0;
}

type Place = Pick<Finding, 'path' | 'at' | 'offset'>;

interface Step {
  readonly key?: Node;
  readonly value: Node | null;
}

function childOf(node: Node | null, key: string | number): Step | undefined {
  if (isMap(node)) {
    const pair = node.items.find(
      item => isScalar(item.key) && String(item.key.value) === String(key),
    );
    return pair
      ? { key: pair.key as Node, value: pair.value as Node | null }
      : undefined;
  }
  if (isSeq(node) && typeof key === 'number' && key in node.items) {
    return { value: node.items[key] as Node | null };
  }
  return undefined;
}

function startOf({ key, value }: Step): number | undefined {
  const isBlock = isCollection(value) && !value.flow;
  const isEmpty = isScalar(value) && value.range?.[0] === value.range?.[1];
  return key && (isBlock || isEmpty || !value)
    ? key.range?.[0]
    : value?.range?.[0] ?? key?.range?.[0];
}

function resolved(node: Node | null, document: Document): Node | null {
  return isAlias(node) ? node.resolve(document) ?? null : node;
}
