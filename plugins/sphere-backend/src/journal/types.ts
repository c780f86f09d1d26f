import type { JournalRecord } from '@dataops-sphere/plugin-sphere-common';
import { hashLink } from './journalHash';

/** A row of `journal`, joined with its payload. */
export interface JournalRow {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly actor_type: JournalRecord['actor']['type'];
  readonly actor_ref: string;
  readonly subject_kind: string;
  readonly subject_name: string;
  readonly subject_uid: string | null;
  readonly payload_hash: string;
  readonly previous_hash: string;
  readonly hash: string;
  /** Null once it was erased. */
  readonly payload: string | null;
}

export function toJournalRecord(row: JournalRow): JournalRecord {
  return {
    seq: row.seq,
    at: row.at,
    type: row.type,
    actor: { type: row.actor_type, ref: row.actor_ref },
    subject: {
      kind: row.subject_kind,
      name: row.subject_name,
      ...(row.subject_uid !== null && { uid: row.subject_uid }),
    },
    ...(row.payload !== null && { payload: JSON.parse(row.payload) }),
    payloadHash: row.payload_hash,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

/** Whether the stored hash is the one that the row's own content gives. */
export function isRowIntact(row: JournalRow): boolean {
  return (
    hashLink(row.previous_hash, {
      seq: row.seq,
      at: row.at,
      type: row.type,
      actor: { type: row.actor_type, ref: row.actor_ref },
      subject: {
        kind: row.subject_kind,
        name: row.subject_name,
        ...(row.subject_uid !== null && { uid: row.subject_uid }),
      },
      payloadHash: row.payload_hash,
    }) === row.hash
  );
}
