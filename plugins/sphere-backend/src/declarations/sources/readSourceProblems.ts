import {
  DEFAULT_PAGE_SIZE,
  type PageQuery,
  type Problem,
  type SourceProblem,
  type SourceProblemList,
} from '@dataops-sphere/plugin-sphere-common';
import { z } from 'zod/v4';
import { decodeCursor, encodeCursor } from '../../database/cursor';
import type { SphereReadContext } from '../spheres/types';

interface ProblemRow {
  readonly id: number;
  readonly source: string;
  readonly path: string;
  readonly line: number;
  readonly problem: string;
  readonly excerpt: string;
  readonly shown_name: string | null;
  readonly shown_revision: number | null;
}

const placeSchema = z.strictObject({
  source: z.string(),
  path: z.string(),
  line: z.number().int(),
  id: z.number().int(),
});

const ORDER = ['source', 'path', 'line', 'id'].map(
  column => `source_problems.${column}`,
);

/** One page of problems in the order of source, file and line. */
export async function readSourceProblems(
  query: PageQuery & { readonly sources: readonly string[] },
  context: Pick<SphereReadContext, 'knex' | 'managerOf'>,
): Promise<SourceProblemList> {
  const { knex } = context;
  const limit = query.limit ?? DEFAULT_PAGE_SIZE;
  const place = query.cursor && decodeCursor(query.cursor, placeSchema);
  const all = () =>
    knex('source_problems').whereIn('source_problems.source', query.sources);
  const page = all()
    .leftJoin('declarations', join =>
      join
        .on('declarations.uid', 'source_problems.uid')
        .andOnVal('declarations.state', 'present'),
    )
    .orderBy(ORDER)
    .limit(limit + 1)
    .select('source_problems.*', {
      shown_name: 'declarations.name',
      shown_revision: 'declarations.revision',
    });
  if (place) {
    const { source, path, line, id } = place;
    page.whereRaw(`(${ORDER.join(', ')}) > (?, ?, ?, ?)`, [
      ...[source, path, line, id],
    ]);
  }
  const [rows, [{ total }]] = (await Promise.all([
    page,
    all().count({ total: '*' }),
  ])) as [ProblemRow[], Array<{ total: number | string }>];
  return {
    items: rows.slice(0, limit).map(row => toProblem(row, context)),
    totalItems: Number(total),
    ...(rows.length > limit && { nextCursor: cursorAt(rows[limit - 1]) }),
  };
}

function toProblem(
  row: ProblemRow,
  context: Pick<SphereReadContext, 'managerOf'>,
): SourceProblem {
  const problem = JSON.parse(row.problem) as Problem;
  const editUrl = context.managerOf(row)?.editUrl;
  return {
    ...problem,
    source: row.source,
    file: row.path,
    ...(editUrl !== undefined && { editUrl }),
    excerpt: JSON.parse(row.excerpt),
    ...(row.shown_name !== null &&
      row.shown_revision !== null &&
      problem.severity === 'error' && {
        shown: { name: row.shown_name, revision: row.shown_revision },
      }),
  };
}

function cursorAt({ source, path, line, id }: ProblemRow): string {
  return encodeCursor({ source, path, line, id });
}
