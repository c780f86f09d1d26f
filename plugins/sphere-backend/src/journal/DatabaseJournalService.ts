import {
  DEFAULT_PAGE_SIZE,
  type JournalList,
  type JournalVerification,
  type PageQuery,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { z } from 'zod/v4';
import { decodeCursor, encodeCursor } from '../database/cursor';
import type { JournalService } from '../declarations/services';
import { toJournalRecord, type JournalRow } from './types';
import { verifyJournal } from './verifyJournal';

const placeSchema = z.strictObject({ before: z.number().int().min(1) });

/** Reads the journal; `appendJournal` writes it and tells what it guarantees. */
export class DatabaseJournalService implements JournalService {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(
    query: PageQuery & { readonly uid?: string },
  ): Promise<JournalList> {
    const limit = query.limit ?? DEFAULT_PAGE_SIZE;
    const before =
      query.cursor && decodeCursor(query.cursor, placeSchema).before;
    const rows: JournalRow[] = await this.#knex('journal')
      .leftJoin('journal_payloads', 'journal_payloads.seq', 'journal.seq')
      .modify(builder => {
        if (before) builder.where('journal.seq', '<', before);
        if (query.uid !== undefined) {
          builder.whereIn(
            'journal.seq',
            this.#knex('journal_subjects')
              .where('uid', query.uid)
              .select('seq'),
          );
        }
      })
      .orderBy('journal.seq', 'desc')
      .limit(limit + 1)
      .select('journal.*', 'journal_payloads.payload');
    const items = rows.slice(0, limit).map(toJournalRecord);
    return {
      items,
      ...(rows.length > limit && {
        nextCursor: encodeCursor({ before: items[items.length - 1].seq }),
      }),
    };
  }

  async verify(): Promise<JournalVerification> {
    return verifyJournal(this.#knex);
  }
}
