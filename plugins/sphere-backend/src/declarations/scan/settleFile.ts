import {
  attributeParsed,
  isWhole,
  keysOf,
  type FileRows,
} from './attributeProblems';
import {
  keyOf,
  type DeclarationKey,
  type DeclarationRow,
  type FilePart,
  type Scan,
  type ScannedFile,
} from './types';
import type { AttributedProblem } from './writeFiles';

/** A file that has been looked at wholly. */
export interface SettledFile {
  readonly file: ScannedFile;
  readonly problems: readonly AttributedProblem[];
  /** Set when a document of it waits for another declaration: head of the journal when that was found. */
  readonly blockedSeq: number | null;
  /** Whether everything that the file declares could be told. */
  readonly isWhole: boolean;
  /** Every declaration that it holds, valid or not. */
  readonly keys: ReadonlySet<DeclarationKey>;
  /** Stored declarations that it no longer holds. */
  readonly leftovers: readonly DeclarationRow[];
  /** Broken documents whose last valid revision came from a file that has let them go. */
  readonly adopted: ReadonlyArray<{
    readonly row: DeclarationRow;
    readonly index: number;
  }>;
}

/** Draws up what a file holds and what is wrong in it, once its last document was judged. */
export function settleFile(
  part: FilePart,
  batch: {
    readonly existing: ReadonlyMap<DeclarationKey, DeclarationRow>;
    readonly judged: ReadonlyMap<string, readonly AttributedProblem[]>;
    readonly scan: Scan;
    readonly headSeq: number;
    readonly hasLeft: (row: DeclarationRow) => boolean;
  },
): SettledFile {
  const { file } = part;
  const isHere = (row: DeclarationRow) =>
    row.source === batch.scan.source && row.path === file.path;
  const present = [...batch.existing].filter(
    ([, row]) => row.state === 'present',
  );
  const own: FileRows = new Map(
    present.filter(([, row]) => isHere(row) || batch.hasLeft(row)),
  );
  const keys = keysOf(file);
  const rejected = file.rejected.flatMap(({ index, kind, name }) => {
    const row =
      kind !== undefined && name !== undefined
        ? batch.existing.get(keyOf({ kind, name }))
        : undefined;
    return row?.state === 'present' && !isHere(row) ? [{ row, index }] : [];
  });
  const waiting = [...part.found, ...(batch.judged.get(file.path) ?? [])];
  const isBlocked =
    waiting.some(({ about }) => about === 'document') ||
    rejected.some(({ row }) => !batch.hasLeft(row));
  return {
    file,
    keys,
    isWhole: isWhole(file, own),
    problems: [...attributeParsed(file, own), ...waiting],
    blockedSeq: isBlocked ? batch.headSeq : null,
    leftovers: present
      .filter(([key, row]) => isHere(row) && !keys.has(key))
      .map(([, row]) => row),
    adopted: rejected.filter(({ row }) => batch.hasLeft(row)),
  };
}
