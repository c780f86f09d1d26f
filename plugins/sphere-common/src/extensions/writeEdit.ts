import {
  isCollection,
  isPair,
  isScalar,
  parseDocument,
  stringify,
  type Document,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { contentHash } from '../declarations/contentHash';
import type { DeclarationEdit } from './declarationEdit';

/**
 * Writes one edit into the text that a document was read from: only the lines that it concerns change, comments and ways
 * of writing stay. Where the text is written in a way that this does not know, the whole document is printed anew.
 */
export function writeEdit(
  text: string,
  document: Document,
  edit: DeclarationEdit,
): string {
  const spliced = splice(text, edit);
  applyEdit(document, edit);
  const meant = contentHash(document.toJS());
  return spliced !== undefined && meaning(spliced) === meant
    ? spliced
    : document.toString({ lineWidth: 0 });
}

function meaning(text: string): string | undefined {
  const document = parseDocument(text, { logLevel: 'silent' });
  return document.errors.length > 0 ? undefined : contentHash(document.toJS());
}

function applyEdit(document: Document, edit: DeclarationEdit): void {
  switch (edit.type) {
    case 'number':
      edit.node.value = edit.value;
      break;
    case 'items':
      edit.values.forEach(v => edit.into.add(document.createNode(v)));
      break;
    case 'pair':
      edit.into.set(edit.key, document.createNode(edit.value));
      break;
    default:
      unreachable(edit);
  }
}

function unreachable(edit: never): never {
  return edit;
}

function splice(text: string, edit: DeclarationEdit): string | undefined {
  if (edit.type === 'number') {
    const [start, end] = edit.node.range ?? [];
    if (start === undefined || end === undefined) return undefined;
    return text.slice(0, start) + String(edit.value) + text.slice(end);
  }
  const { into } = edit;
  const isFlow = into.flow === true || into.items.length === 0;
  return isFlow ? spliceFlow(text, edit) : spliceBlock(text, edit);
}

type Growth = Exclude<DeclarationEdit, { type: 'number' }>;

/** Behind the last item, before the bracket that closes the list. */
function spliceFlow(text: string, edit: Growth): string | undefined {
  const { into } = edit;
  const end = into.range?.[1];
  if (end === undefined || !/[\]}]/.test(text[end - 1])) return undefined;
  const added =
    edit.type === 'items'
      ? edit.values.map(value => inline(value, text)).join(', ')
      : `${inline(edit.key, text)}: ${inline(edit.value, text)}`;
  const before = text.slice(0, end - 1);
  const head = before.trimEnd();
  const gap = before.slice(head.length);
  const comma = into.items.length === 0 || head.endsWith(',') ? '' : ',';
  const space = into.items.length === 0 ? '' : ' ';
  return `${head}${comma}${space}${added}${gap}${text.slice(end - 1)}`;
}

/** On lines of its own, behind the last line of the last item. */
function spliceBlock(text: string, edit: Growth): string | undefined {
  const { into } = edit;
  const [first] = into.items;
  const start = startOf(first);
  const end = endOf(into);
  if (start === undefined || end === undefined) return undefined;
  const indent =
    edit.type === 'items' ? dashColumn(text, start) : columnOf(text, start);
  if (indent === undefined) return undefined;
  const pad = ' '.repeat(indent);
  const lines =
    edit.type === 'items'
      ? edit.values.flatMap(value => itemLines(value, text))
      : pairLines(edit.key, edit.value, text);
  const at = lineEnd(text, end);
  const glue = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
  const added = lines.map(line => `${pad}${line}\n`).join('');
  return text.slice(0, at) + glue + added + text.slice(at);
}

function itemLines(value: unknown, text: string): string[] {
  if (typeof value !== 'object' || value === null || !('id' in value)) {
    return [`- ${inline(value, text)}`];
  }
  return Object.entries(value).map(
    ([key, part], index) =>
      `${index === 0 ? '-' : ' '} ${key}: ${inline(part, text)}`,
  );
}

function pairLines(key: string, value: unknown, text: string): string[] {
  return Array.isArray(value)
    ? [
        `${key}:`,
        ...value
          .flatMap(item => itemLines(item, text))
          .map(line => `  ${line}`),
      ]
    : [`${inline(key, text)}: ${inline(value, text)}`];
}

/** A value on one line, in the way of the text around it. */
function inline(value: unknown, text: string): string {
  return stringify(value, {
    collectionStyle: 'flow',
    lineWidth: 0,
    flowCollectionPadding: !/\{[^\s}]/.test(text),
    singleQuote: !text.includes('"'),
  }).trimEnd();
}

function startOf(item: unknown): number | undefined {
  const node = isPair(item) ? item.key : item;
  return (node as Node | null)?.range?.[0];
}

/** Where the last value inside of a node ends. */
function endOf(node: YAMLMap | YAMLSeq): number | undefined {
  const last: unknown = node.items.at(-1);
  const value = isPair(last) ? last.value ?? last.key : last;
  if (isCollection(value) && !value.flow && value.items.length > 0) {
    return endOf(value as YAMLMap | YAMLSeq);
  }
  if (isScalar(value) || isCollection(value)) return value.range?.[1];
  return undefined;
}

/** Behind the line break that follows a place; a block of text has it already. */
function lineEnd(text: string, place: number): number {
  if (text[place - 1] === '\n') return place;
  const next = text.indexOf('\n', place);
  return next < 0 ? text.length : next + 1;
}

function columnOf(text: string, place: number): number {
  return place - (text.lastIndexOf('\n', place - 1) + 1);
}

function dashColumn(text: string, place: number): number | undefined {
  const dash = text.lastIndexOf('-', place - 1);
  return dash < 0 ? undefined : columnOf(text, dash);
}
