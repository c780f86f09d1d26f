import type {
  Declaration,
  DeclarationKind,
  Problem,
} from '@dataops-sphere/plugin-sphere-common';

/** One scan of a source, as the database knows it. */
export interface Scan {
  readonly source: string;
  /** Its number; the newest scan of a source wins over older ones that still run. */
  readonly generation: number;
}

/** A document of a file that is valid by itself. */
export interface ScannedDocument {
  readonly document: Declaration;
  readonly index: number;
  readonly line: number;
  readonly text: string;
  readonly hash: string;
}

/** A problem with what it is about: the whole file, one document, or what the library makes of a stored document. */
export interface FoundProblem {
  readonly problem: Problem;
  readonly about: 'file' | 'document' | 'library';
}

/** A file of a source that is new or changed, parsed. */
export interface ScannedFile {
  readonly path: string;
  /** SHA-256 of its bytes. */
  readonly hash: string;
  readonly etag: string;
  /** Empty for a file that was refused. */
  readonly text: string;
  readonly documents: readonly ScannedDocument[];
  /** Problems of documents that are not among `documents`, of the whole file, and warnings. */
  readonly problems: readonly Problem[];
  /** Documents that could not be taken. */
  readonly rejected: ReadonlyArray<{
    readonly index: number;
    readonly kind?: string;
    readonly name?: string;
  }>;
}

/** The part of a file that one transaction takes; the last part also settles the file itself. */
export interface FilePart {
  readonly file: ScannedFile;
  readonly documents: readonly ScannedDocument[];
  readonly isLast: boolean;
  /** What earlier parts found wrong. */
  readonly found: readonly FoundProblem[];
}

/** Key of a declaration in memory. */
export type DeclarationKey = `${string}/${string}`;

export function keyOf(declaration: {
  readonly kind: string;
  readonly name: string;
}): DeclarationKey {
  return `${declaration.kind}/${declaration.name}`;
}

export function keyOfDocument(document: Declaration): DeclarationKey {
  return `${document.kind}/${document.metadata.name}`;
}

/** A row of `declarations`, joined with what of its sphere decides on changes. */
export interface DeclarationRow {
  readonly uid: string;
  readonly kind: DeclarationKind;
  readonly name: string;
  readonly title: string;
  readonly state: 'present' | 'removed';
  readonly source: string;
  readonly path: string;
  readonly doc_index: number;
  readonly line: number;
  readonly revision: number;
  readonly hash: string;
  readonly created_at: string;
  readonly updated_at: string;
  /** Null for what is no sphere. */
  readonly active_team: string | null;
  readonly archetype_revision: number | null;
  readonly resolved_hash: string | null;
  readonly problems: number | null;
}
