import type { Verdict } from './judgeDocuments';
import {
  keyOf,
  keyOfDocument,
  type DeclarationKey,
  type DeclarationRow,
  type ScannedFile,
} from './types';
import type { AttributedProblem } from './writeFiles';

/** The stored declarations that belong to one file, with those whose own file has let them go. */
export type FileRows = ReadonlyMap<DeclarationKey, DeclarationRow>;

/** Problems that keep a file from telling what it holds. */
const UNREADABLE: ReadonlySet<string> = new Set([
  'yaml-syntax',
  'yaml-alias-limit',
  'too-large',
  'not-text',
  'unsafe-path',
  'unreadable',
]);

/**
 * Whether a file tells everything that it declares. As long as one document can't be told, it may be any of those that
 * were here before, and none of them counts as removed.
 */
export function isWhole(file: ScannedFile, stored: FileRows): boolean {
  return (
    file.problems.every(({ code }) => !UNREADABLE.has(code)) &&
    file.rejected.every(
      ({ kind, name }) =>
        kind !== undefined &&
        name !== undefined &&
        stored.has(keyOf({ kind, name })),
    )
  );
}

/** Every declaration that a file holds, valid or not. */
export function keysOf(file: ScannedFile): ReadonlySet<DeclarationKey> {
  return new Set([
    ...file.documents.map(({ document }) => keyOfDocument(document)),
    ...file.rejected.flatMap(({ kind, name }) =>
      kind !== undefined && name !== undefined ? [keyOf({ kind, name })] : [],
    ),
  ]);
}

/** What parsing found wrong in a file, with the stored declaration that each problem concerns. */
export function attributeParsed(
  file: ScannedFile,
  stored: FileRows,
): readonly AttributedProblem[] {
  const keys = keysOf(file);
  // A document that lost its name is taken for the one that stood in its place.
  const unnamed = new Map(
    [...stored]
      .filter(([key, row]) => !keys.has(key) && row.path === file.path)
      .map(([, row]) => [row.doc_index, row.uid]),
  );
  return file.problems.map(problem => {
    const { document } = problem;
    if (!document) return { problem, about: 'file' };
    const { kind, name, index } = document;
    const named =
      kind !== undefined && name !== undefined
        ? stored.get(keyOf({ kind, name }))
        : undefined;
    const uid = named?.uid ?? unnamed.get(index);
    // What can't be read may have swallowed the documents below it.
    const hidesOthers =
      UNREADABLE.has(problem.code) &&
      [...unnamed.values()].some(other => other !== uid);
    if (hidesOthers) return { problem, about: 'file' };
    return { problem, about: 'document', ...(uid !== undefined && { uid }) };
  });
}

/** What judging found wrong in the documents of a batch, by file. */
export function attributeJudged(
  verdicts: readonly Verdict[],
): ReadonlyMap<string, readonly AttributedProblem[]> {
  const byPath = new Map<string, AttributedProblem[]>();
  for (const verdict of verdicts) {
    if (verdict.type === 'accepted') continue;
    const { path } = verdict.candidate.file;
    const about = verdict.type === 'kept' ? 'library' : 'document';
    const uid = verdict.existing?.uid;
    const found = verdict.problems.map(problem => ({
      problem,
      about,
      ...(uid !== undefined && { uid }),
    })) as AttributedProblem[];
    byPath.set(path, [...(byPath.get(path) ?? []), ...found]);
  }
  return byPath;
}

/** Number of problems that the page of a declaration shows. */
export function countProblems(
  problems: readonly AttributedProblem[],
  uid: string,
): number {
  return problems.filter(found => found.uid === uid || found.about === 'file')
    .length;
}
