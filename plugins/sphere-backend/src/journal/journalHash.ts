import { createHash } from 'node:crypto';
import type { JournalRecord } from '@dataops-sphere/plugin-sphere-common';
import canonicalize from 'canonicalize';

/** What one link of the chain covers. */
export type JournalLink = Pick<
  JournalRecord,
  'seq' | 'at' | 'type' | 'actor' | 'subject' | 'payloadHash'
>;

/** Where the chain begins: the hash before the first record. */
export const GENESIS_HASH = '0'.repeat(64);

/** Hash of a payload: SHA-256 of its canonical JSON (RFC 8785), in hex. */
export function hashPayload(
  payload: Readonly<Record<string, unknown>>,
): string {
  return sha256(canonicalize(payload) ?? '');
}

/** Hash of a record: SHA-256 of the hash before, followed by the canonical JSON of what the link covers. */
export function hashLink(previousHash: string, link: JournalLink): string {
  const { seq, at, type, actor, subject, payloadHash } = link;
  return sha256(
    previousHash + canonicalize({ seq, at, type, actor, subject, payloadHash }),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
