import type { Problem } from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { insertRows } from '../../database/insertRows';
import type { SettledFile } from './settleFile';
import type { FoundProblem, Scan } from './types';

/** A problem with the declaration whose text it is in, if that is stored. */
export interface AttributedProblem extends FoundProblem {
  readonly uid?: string;
}

const LINES_AROUND = 2;
const MAX_LINE_LENGTH = 200;

/** Remembers files by their hash, and replaces the problems found in them. */
export async function writeFiles(
  trx: Knex.Transaction,
  scan: Scan,
  files: readonly SettledFile[],
): Promise<void> {
  if (files.length === 0) return;
  const paths = files.map(({ file }) => file.path);
  await trx('source_problems')
    .where('source', scan.source)
    .whereIn('path', paths)
    .delete();
  await insertRows(
    trx,
    'source_problems',
    files.flatMap(({ file, problems }) => {
      const lines = problems.length > 0 ? file.text.split(/\r?\n/) : [];
      return problems.map(found =>
        toProblemRow(found, {
          source: scan.source,
          path: file.path,
          excerpt: excerptOf(lines, found.problem.line),
        }),
      );
    }),
  );
  await trx('source_files')
    .where('source', scan.source)
    .whereIn('path', paths)
    .delete();
  await insertRows(
    trx,
    'source_files',
    files.map(({ file, blockedSeq }) => ({
      source: scan.source,
      path: file.path,
      hash: file.hash,
      blocked_seq: blockedSeq,
    })),
  );
}

/** A row of `source_problems`. */
export function toProblemRow(
  found: AttributedProblem,
  place: {
    readonly source: string;
    readonly path: string;
    readonly excerpt: ReadonlyArray<{
      readonly line: number;
      readonly text: string;
    }>;
  },
) {
  return {
    source: place.source,
    path: place.path,
    line: found.problem.line ?? 0,
    uid: found.uid ?? null,
    about: found.about,
    problem: JSON.stringify(found.problem),
    excerpt: JSON.stringify(place.excerpt),
  };
}

/** Up to five lines around a place. `firstLine` is the number of the first of `lines`. */
export function excerptOf(
  lines: readonly string[],
  line: Problem['line'],
  firstLine = 1,
): Array<{ readonly line: number; readonly text: string }> {
  if (line === undefined) return [];
  const start = Math.max(firstLine, line - LINES_AROUND);
  return lines
    .slice(start - firstLine, line + LINES_AROUND + 1 - firstLine)
    .map((text, offset) => ({
      line: start + offset,
      text: text.slice(0, MAX_LINE_LENGTH),
    }));
}
