import { utf8ToBytes } from '@noble/hashes/utils';
import type { BoundaryKindRegistry } from '../boundary/boundaryKind';
import { contentHash } from './contentHash';
import {
  DECLARATION_KINDS,
  declarationSchemas,
  type Declaration,
  type DeclarationKind,
} from './declaration';
import { documentFindings } from './documentFindings';
import {
  didYouMean,
  isRecord,
  listWords,
  quote,
  type Finding,
} from './finding';
import type { Problem } from './problem';
import { readYaml, type PlacedFinding, type YamlDocument } from './readYaml';
import { schemaFindings } from './schemaFindings';
import { firstUnprintable } from './yamlStructure';

/** Largest text that is parsed when no other limit is given: 1 MiB, in bytes of UTF-8. @public */
export const DEFAULT_MAX_DECLARATION_BYTES = 1024 * 1024;
/** Most problems that one text gets. */
const MAX_PROBLEMS = 1000;

const NOT_AN_OBJECT: Finding = {
  code: 'not-an-object',
  message:
    "expected a document with 'apiVersion', 'kind', 'metadata' and 'spec'",
  path: [],
};

/** @public */
export interface ParseDeclarationsOptions {
  readonly kinds: BoundaryKindRegistry;
  /** In bytes of UTF-8; {@link DEFAULT_MAX_DECLARATION_BYTES} unless told. */
  readonly maxBytes?: number;
}

/** A valid document of a text. @public */
export interface ParsedDeclaration {
  readonly document: Declaration;
  /** Position among the documents of the text, from 0. */
  readonly index: number;
  /** Line of the text on which the document's own text begins, from 1. */
  readonly line: number;
  /** The document's own part of the text. */
  readonly text: string;
  /** {@link contentHash} of the document. */
  readonly hash: string;
}

/** A document with problems; kind and name as far as they could be read. @public */
export interface RejectedDeclaration {
  readonly index: number;
  readonly kind?: string;
  readonly name?: string;
  readonly line?: number;
}

/** @public */
export interface ParseDeclarationsResult {
  readonly documents: readonly ParsedDeclaration[];
  readonly problems: readonly Problem[];
  readonly rejected: readonly RejectedDeclaration[];
}

/**
 * Reads the documents of a YAML text. Never throws: every problem of every document comes back at its place, and a
 * document with a problem is in `rejected` and not in `documents`.
 * @public
 */
export function parseDeclarations(
  text: string,
  options: ParseDeclarationsOptions,
): ParseDeclarationsResult {
  const refusal = refuseText(text, options.maxBytes);
  if (refusal) return failure(refusal);
  try {
    return collect(readYaml(text), options.kinds);
  } catch {
    // The YAML library is not ours; whatever it trips over is a text that it cannot read.
    return failure({
      code: 'yaml-syntax',
      message: 'expected valid YAML; this text is nested too deeply to be read',
      path: [],
      line: 1,
      column: 1,
    });
  }
}

function refuseText(
  text: string,
  maxBytes = DEFAULT_MAX_DECLARATION_BYTES,
): PlacedFinding | undefined {
  if (text.length > maxBytes || utf8ToBytes(text).length > maxBytes) {
    const message = `expected at most ${maxBytes} bytes; split the documents over several files`;
    return { code: 'too-large', message, path: [], line: 1, column: 1 };
  }
  const offset = firstUnprintable(text);
  if (offset === -1) return undefined;
  const before = text.slice(0, offset);
  return {
    code: 'not-text',
    message: 'expected a text in UTF-8 without control characters',
    path: [],
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
  };
}

function failure(finding: PlacedFinding): ParseDeclarationsResult {
  return { documents: [], problems: [toProblem(finding)], rejected: [] };
}

function collect(
  yamls: readonly YamlDocument[],
  kinds: BoundaryKindRegistry,
): ParseDeclarationsResult {
  const documents: ParsedDeclaration[] = [];
  const problems: Problem[] = [];
  const rejected: RejectedDeclaration[] = [];
  const seen = new Set<string>();
  for (const yaml of yamls) {
    const read = readDeclaration(yaml, kinds);
    const findings = [...read.findings, ...duplicateFindings(yaml, seen)];
    if (read.document && findings.length === 0) {
      const { index, line, text } = yaml;
      const hash = contentHash(read.document);
      documents.push({ document: read.document, index, line, text, hash });
    } else {
      const identity = identityOf(yaml);
      rejected.push({ ...identity, line: yaml.line });
      problems.push(
        ...inReadingOrder(findings).map(f => toProblem(f, identity)),
      );
    }
  }
  return { documents, problems: problems.slice(0, MAX_PROBLEMS), rejected };
}

function readDeclaration(
  yaml: YamlDocument,
  kinds: BoundaryKindRegistry,
): { document?: Declaration; findings: readonly PlacedFinding[] } {
  if (!('value' in yaml)) return { findings: yaml.findings };
  const { value } = yaml;
  if (!isRecord(value)) return refuse(yaml, NOT_AN_OBJECT);
  const { kind } = value;
  if (!isDeclarationKind(kind)) return refuse(yaml, unknownKind(kind));
  const schema = declarationSchemas[kind];
  const findings = unique([
    ...yaml.findings,
    ...schemaFindings(schema, value),
    ...documentFindings(kind, value, kinds),
  ]);
  return findings.length > 0
    ? { findings: findings.map(yaml.place) }
    : { document: schema.parse(value), findings };
}

function unknownKind(kind: unknown): Finding {
  const expected = listWords(DECLARATION_KINDS);
  const message =
    kind === undefined
      ? `expected the key 'kind' with ${expected}`
      : `expected ${expected}, not ${quote(kind)}${
          typeof kind === 'string' ? didYouMean(kind, DECLARATION_KINDS) : ''
        }`;
  return { code: 'unknown-document-kind', message, path: ['kind'] };
}

function refuse(yaml: YamlDocument, finding: Finding) {
  return { findings: [...yaml.findings, yaml.place(finding)] };
}

function isDeclarationKind(kind: unknown): kind is DeclarationKind {
  return DECLARATION_KINDS.some(known => known === kind);
}

function duplicateFindings(yaml: YamlDocument, seen: Set<string>) {
  const { kind, name } = identityOf(yaml);
  if (!isDeclarationKind(kind) || name === undefined) return [];
  const key = `${kind}/${name}`;
  const isSecond = seen.has(key);
  seen.add(key);
  return isSecond
    ? [
        yaml.place({
          code: 'duplicate-name',
          message: `expected another name, because a ${kind} '${name}' stands above`,
          path: ['metadata', 'name'],
        }),
      ]
    : [];
}

function identityOf({ index, kind, name }: YamlDocument) {
  return {
    index,
    ...(typeof kind === 'string' ? { kind } : {}),
    ...(typeof name === 'string' ? { name } : {}),
  };
}

/** The first word counts where two checks complain about one place. */
function unique(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ path, at }) => {
    const key = JSON.stringify([at, path]);
    return !seen.has(key) && seen.add(key);
  });
}

function inReadingOrder(findings: readonly PlacedFinding[]) {
  return [...findings].sort(
    (a, b) =>
      (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

function toProblem(
  { code, message, path, line, column }: PlacedFinding,
  document?: Problem['document'],
): Problem {
  return {
    code,
    severity: 'error',
    message,
    path: [...path],
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(document ? { document } : {}),
  };
}
