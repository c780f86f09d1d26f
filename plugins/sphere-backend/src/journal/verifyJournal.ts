import type { JournalVerification } from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { GENESIS_HASH, hashPayload } from './journalHash';
import { isRowIntact, type JournalRow } from './types';

type Reason = NonNullable<JournalVerification['firstBroken']>['reason'];

/** Records held in memory at a time. */
const BATCH_SIZE = 500;

/**
 * Walks the chain from its beginning to the head as it was at the start, and stops at the first record that does not
 * fit. Records appended meanwhile are left for the next time.
 */
export async function verifyJournal(knex: Knex): Promise<JournalVerification> {
  const head = await readHead(knex);
  const { headSeq } = head;
  let last = { seq: 0, hash: GENESIS_HASH };
  while (last.seq < headSeq) {
    const rows = await readBatch(knex, { after: last.seq, until: headSeq });
    if (rows.length === 0) {
      return broken(headSeq, { seq: last.seq + 1, reason: 'missing' });
    }
    for (const row of rows) {
      const reason = whatIsWrong(row, last);
      if (reason) {
        const seq = reason === 'missing' ? last.seq + 1 : row.seq;
        return broken(headSeq, { seq, reason });
      }
      last = { seq: row.seq, hash: row.hash };
    }
  }
  if (last.hash !== head.hash || head.maxSeq > headSeq) {
    const seq = last.hash === head.hash ? headSeq + 1 : headSeq;
    return broken(headSeq, { seq, reason: 'head-mismatch' });
  }
  return { ok: true, checked: headSeq, headSeq };
}

function whatIsWrong(
  row: JournalRow,
  last: { readonly seq: number; readonly hash: string },
): Reason | undefined {
  if (row.seq !== last.seq + 1) return 'missing';
  if (row.previous_hash !== last.hash) return 'chain-broken';
  if (!isRowIntact(row)) return 'hash-mismatch';
  if (row.payload !== null && !isPayloadIntact(row)) return 'payload-mismatch';
  return undefined;
}

function isPayloadIntact(row: JournalRow): boolean {
  try {
    return hashPayload(JSON.parse(row.payload ?? '')) === row.payload_hash;
  } catch {
    return false;
  }
}

function broken(
  headSeq: number,
  firstBroken: { readonly seq: number; readonly reason: Reason },
): JournalVerification {
  return { ok: false, checked: firstBroken.seq - 1, headSeq, firstBroken };
}

/** Head and highest record in one statement, so that an append in between can't set them apart. */
async function readHead(knex: Knex) {
  const row = await knex('journal_head')
    .where({ id: 1 })
    .first('seq', 'hash', {
      max: knex('journal').max('seq'),
    });
  return {
    headSeq: Number(row?.seq ?? 0),
    hash: String(row?.hash ?? ''),
    maxSeq: Number(row?.max ?? 0),
  };
}

async function readBatch(
  knex: Knex,
  range: { readonly after: number; readonly until: number },
): Promise<JournalRow[]> {
  return knex('journal')
    .leftJoin('journal_payloads', 'journal_payloads.seq', 'journal.seq')
    .where('journal.seq', '>', range.after)
    .where('journal.seq', '<=', range.until)
    .orderBy('journal.seq')
    .limit(BATCH_SIZE)
    .select('journal.*', 'journal_payloads.payload');
}
