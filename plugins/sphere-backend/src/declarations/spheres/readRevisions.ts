import {
  DEFAULT_PAGE_SIZE,
  type PageQuery,
  type RevisionDetail,
  type RevisionList,
  type RevisionSummary,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { z } from 'zod/v4';
import { decodeCursor, encodeCursor } from '../../database/cursor';

interface RevisionRow {
  readonly revision: number;
  readonly at: string;
  readonly author: string;
  readonly hash: string;
  readonly changes: string;
}

const SUMMARY_COLUMNS = ['revision', 'at', 'author', 'hash', 'changes'];
const placeSchema = z.strictObject({ olderThan: z.number().int().min(1) });

/** The revisions of one declaration, newest first. */
export async function readRevisions(
  uid: string,
  page: PageQuery,
  knex: Knex,
): Promise<RevisionList> {
  const limit = page.limit ?? DEFAULT_PAGE_SIZE;
  const place = page.cursor
    ? decodeCursor(page.cursor, placeSchema)
    : undefined;
  const [rows, [{ total }]]: [RevisionRow[], Array<{ total?: unknown }>] =
    await Promise.all([
      knex('revisions')
        .where('uid', uid)
        .modify(builder => {
          if (place) builder.where('revision', '<', place.olderThan);
        })
        .orderBy('revision', 'desc')
        .limit(limit + 1)
        .select(SUMMARY_COLUMNS),
      knex('revisions').where('uid', uid).count({ total: '*' }),
    ]);
  const items = rows.slice(0, limit).map(toRevision);
  return {
    items,
    totalItems: Number(total),
    ...(rows.length > limit && {
      nextCursor: encodeCursor({ olderThan: items[items.length - 1].revision }),
    }),
  };
}

/** One revision with its text, and the text of the one before. */
export async function readRevision(
  uid: string,
  revision: number,
  knex: Knex,
): Promise<RevisionDetail | undefined> {
  const rows: Array<RevisionRow & { readonly text: string }> = await knex(
    'revisions',
  )
    .where('uid', uid)
    .whereIn('revision', [revision, revision - 1])
    .select([...SUMMARY_COLUMNS, 'text']);
  const row = rows.find(candidate => candidate.revision === revision);
  if (!row) return undefined;
  const previous = rows.find(candidate => candidate.revision !== revision);
  return {
    ...toRevision(row),
    text: row.text,
    ...(previous && { previousText: previous.text }),
  };
}

function toRevision(row: RevisionRow): RevisionSummary {
  return {
    revision: row.revision,
    at: row.at,
    author: row.author,
    hash: row.hash,
    changes: JSON.parse(row.changes),
  };
}
