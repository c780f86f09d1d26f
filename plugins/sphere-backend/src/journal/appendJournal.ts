/**
 * # The journal
 *
 * An append-only chain of what happened: who did what to which declaration, and when.
 *
 * Guarantees
 *
 * 1. A record is there exactly when the change that it tells of is: both are written in one transaction, the record as
 *    its last statement.
 * 2. Sequence order is commit order, without gaps. Every writer locks the one row of `journal_head` and holds it until
 *    its commit, so that a reader who has seen record n has seen all before it. Whoever polls the head needs to look at
 *    newer records only.
 * 3. Each record carries the hash of the one before. A record that was changed, exchanged, removed from the middle or
 *    slipped in is found by `verify`, which names the first place that does not fit.
 * 4. The chain covers the hash of a payload and not the payload itself, so that a payload can be erased under a
 *    retention rule while the chain still verifies. A payload that is there must fit its hash.
 *
 * Non-guarantees
 *
 * 1. Whoever can write to the database can replace the whole chain, or cut off its end and set the head back. Only a
 *    copy of the head's hash that is kept elsewhere finds that.
 * 2. An erased payload of few possible values can be guessed from its hash.
 * 3. `at` is the clock of the node that wrote the record. It may run backwards between nodes; `seq` doesn't.
 * 4. A bulk load writes one record for a batch and names everything in it in the payload; `journal_subjects` leads from
 *    each uid to it.
 */
import type { JournalRecord } from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { applyTogether } from '../database/applyTogether';
import { hashLink, hashPayload } from './journalHash';

/** A record to be. `about` names every uid under whose history it is found. */
export interface JournalEntry {
  readonly at: Date;
  readonly type: string;
  readonly actor: JournalRecord['actor'];
  readonly subject: JournalRecord['subject'];
  readonly payload: Readonly<Record<string, unknown>>;
  readonly about: readonly string[];
}

/**
 * Appends records to the chain and answers with the new head. Two statements on PostgreSQL: one that locks the head, and
 * one that writes everything.
 * INVARIANT: the last statement of its transaction, because it makes all other writers wait until the commit.
 */
export async function appendJournal(
  trx: Knex.Transaction,
  entries: readonly JournalEntry[],
): Promise<number> {
  const head = await trx('journal_head').where({ id: 1 }).forUpdate().first();
  if (entries.length === 0) return head.seq;

  const records: object[] = [];
  const payloads: object[] = [];
  const subjects: object[] = [];
  let { seq, hash } = head as { seq: number; hash: string };
  for (const entry of entries) {
    seq += 1;
    const record = toRow(entry, { seq, previousHash: hash });
    hash = record.hash;
    records.push(record);
    payloads.push({ seq, payload: JSON.stringify(entry.payload) });
    for (const uid of new Set(entry.about)) subjects.push({ uid, seq });
  }
  await applyTogether(trx, {
    head: { query: trx('journal_head').where({ id: 1 }).update({ seq, hash }) },
    records: { into: 'journal', rows: records },
    payloads: { into: 'journal_payloads', rows: payloads },
    subjects: { into: 'journal_subjects', rows: subjects },
  });
  return seq;
}

function toRow(
  entry: JournalEntry,
  place: { readonly seq: number; readonly previousHash: string },
) {
  const { type, actor, subject } = entry;
  const { seq, previousHash } = place;
  const at = entry.at.toISOString();
  const payloadHash = hashPayload(entry.payload);
  return {
    seq,
    at,
    type,
    actor_type: actor.type,
    actor_ref: actor.ref,
    subject_kind: subject.kind,
    subject_name: subject.name,
    subject_uid: subject.uid ?? null,
    payload_hash: payloadHash,
    previous_hash: previousHash,
    hash: hashLink(previousHash, {
      seq,
      at,
      type,
      actor,
      subject,
      payloadHash,
    }),
  };
}
