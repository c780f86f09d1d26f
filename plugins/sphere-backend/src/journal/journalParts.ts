import type { Knex } from 'knex';
import type { WrittenPart } from '../database/applyTogether';
import type { JournalEntry } from './appendJournal';
import { hashPayload, linkAroundSeq } from './journalHash';

/**
 * Appends one record as parts of a statement of PostgreSQL: what `appendJournal` does in two statements, with the hash
 * of the link made by the database, which alone knows the head that it has locked. `after` names the part that has to be
 * done before: the head is locked last, and held until the statement is committed.
 */
export function journalParts(
  entry: JournalEntry,
  { knex, after }: { readonly knex: Knex; readonly after: string },
): Readonly<Record<string, WrittenPart>> {
  const raw = (sql: string, values: readonly Knex.Value[] = []) => ({
    sql: knex.raw(sql, values),
  });
  const { type, actor, subject } = entry;
  const at = entry.at.toISOString();
  const payloadHash = hashPayload(entry.payload);
  const link = linkAroundSeq({ at, type, actor, subject, payloadHash });
  return {
    head: raw(
      'select seq, hash from journal_head where id = 1 and exists (select 1 from ??) for update',
      [after],
    ),
    link: raw(
      `select seq + 1 as seq, hash as previous, encode(sha256(convert_to(hash || ? || (seq + 1)::text || ?, 'UTF8')), 'hex') as hash from head`,
      [link.before, link.after],
    ),
    moved: raw(
      'update journal_head set seq = link.seq, hash = link.hash from link where journal_head.id = 1 returning 1 as done',
    ),
    record: raw(
      'insert into journal (seq, at, type, actor_type, actor_ref, subject_kind, subject_name, subject_uid, payload_hash, previous_hash, hash) select seq, ?, ?, ?, ?, ?, ?, ?, ?, previous, hash from link returning 1 as done',
      [
        at,
        type,
        actor.type,
        actor.ref,
        subject.kind,
        subject.name,
        subject.uid ?? null,
        payloadHash,
      ],
    ),
    payload: raw(
      'insert into journal_payloads (seq, payload) select seq, ? from link returning 1 as done',
      [JSON.stringify(entry.payload)],
    ),
    ...(entry.about.length > 0 && { subjects: subjectsPart(entry, knex) }),
  };
}

function subjectsPart({ about }: JournalEntry, knex: Knex): WrittenPart {
  const uids = [...new Set(about)];
  const values = uids.map(() => '(?::text)').join(', ');
  return {
    sql: knex.raw(
      `insert into journal_subjects (uid, seq) select about.uid, link.seq from link, (values ${values}) as about (uid) returning 1 as done`,
      uids,
    ),
  };
}
