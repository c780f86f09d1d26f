import { LineCounter, parseAllDocuments, type Document } from 'yaml';
import type { Finding } from './finding';
import { structureFindings } from './yamlStructure';
import { positionOf, type TextPosition } from './yamlPositions';

/** Most times that one anchor of a document may be used. */
const MAX_ALIASES = 100;
/** A syntax error makes more of them further down; the first ones tell what is wrong. */
const MAX_SYNTAX_FINDINGS = 20;

/** A finding with its place in the text. */
export interface PlacedFinding extends Finding, Partial<TextPosition> {}

/** One document of a YAML text, as plain values. */
export interface YamlDocument {
  readonly index: number;
  /** The slice of the text that holds the document, from the start of a line. */
  readonly text: string;
  /** Line on which the slice begins. */
  readonly line: number;
  /** Absent when the document could not be read at all. */
  readonly value?: unknown;
  /** Kind and name, as far as they can be read even from a broken document. */
  readonly kind?: unknown;
  readonly name?: unknown;
  readonly findings: readonly PlacedFinding[];
  readonly place: (finding: Finding) => PlacedFinding;
}

/** Reads every document of a YAML text that is not empty. Never throws; what is wrong comes back as findings. */
export function readYaml(text: string): readonly YamlDocument[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, {
    lineCounter: lines,
    prettyErrors: false,
    // Checked in `structureFindings`, because the library compares every key with every other.
    uniqueKeys: false,
    logLevel: 'silent',
  });
  return [...documents]
    .map((document, index) => readDocument({ document, lines, text, index }))
    .filter(document => document !== undefined);
}

interface Source {
  readonly document: Document;
  readonly lines: LineCounter;
  readonly text: string;
  readonly index: number;
}

function readDocument(source: Source): YamlDocument | undefined {
  const { document, lines, index } = source;
  const place = (finding: Finding) => ({
    ...finding,
    ...positionOf(document, lines, finding),
  });
  const errors = syntaxFindings(source);
  const isEmpty = isBlank(document);
  if (isEmpty && errors.length === 0) return undefined;
  const base = {
    index,
    ...sliceOf(source),
    kind: read(document, ['kind']),
    name: read(document, ['metadata', 'name']),
    place,
  };
  if (errors.length > 0) return { ...base, findings: errors };
  const structure = structureFindings(document, source.text.length);
  const findings = structure.findings.map(place);
  if (structure.readable === 'no') return { ...base, findings };
  return { ...base, findings, ...toValue(document, place, findings) };
}

function isBlank(document: Document): boolean {
  const node = document.contents as {
    value?: unknown;
    source?: unknown;
  } | null;
  return (
    node === null || ('value' in node && node.value === null && !node.source)
  );
}

function toValue(
  document: Document,
  place: YamlDocument['place'],
  findings: readonly PlacedFinding[],
) {
  try {
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown };
  } catch {
    const limit = place({
      code: 'yaml-alias-limit',
      message: `expected at most ${MAX_ALIASES} uses of an anchor`,
      path: [],
    });
    return { findings: [...findings, limit] };
  }
}

function syntaxFindings({ document, lines }: Source): PlacedFinding[] {
  const isOld = document.directives?.yaml.version === '1.1';
  const faults = [...document.errors, ...document.warnings]
    .slice(0, MAX_SYNTAX_FINDINGS)
    .map(({ message, pos }) => {
      const { line, col } = lines.linePos(pos[0]);
      const [said] = message.split('\n');
      const text = said.replace(/[.:]\s*$/, '');
      const reason = text.slice(0, 1).toLowerCase() + text.slice(1);
      return syntax(`expected valid YAML: ${reason}`, {
        line: Math.max(1, line),
        column: Math.max(1, col),
      });
    });
  return isOld
    ? [syntax('expected YAML 1.2, not 1.1', { line: 1, column: 1 }), ...faults]
    : faults;
}

function syntax(message: string, position: TextPosition): PlacedFinding {
  return { code: 'yaml-syntax', message, path: [], ...position };
}

function read(document: Document, path: readonly string[]): unknown {
  try {
    return document.getIn(path);
  } catch {
    return undefined;
  }
}

/** The lines of a document, without a `---` of its own above and a `...` below. */
function sliceOf({ document, lines, text }: Source) {
  const [start, , end] = document.range ?? [0, 0, text.length];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const slice = text.slice(lineStart, end);
  const head = /^(---[ \t]*\r?\n)?([ \t]*\r?\n)*/.exec(slice)?.[0] ?? '';
  return {
    text: slice.slice(head.length).replace(/(^|\n)\.\.\.\s*$/, '$1'),
    line: Math.max(1, lines.linePos(lineStart + head.length).line),
  };
}
