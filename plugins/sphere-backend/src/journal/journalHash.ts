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

/**
 * The text that a link hashes behind the hash before, cut around the number, which somebody else has to fill in.
 * Canonical JSON has its keys in order, and `seq` comes behind `payloadHash` and before `subject`.
 */
export function linkAroundSeq({
  at,
  type,
  actor,
  subject,
  payloadHash,
}: Omit<JournalLink, 'seq'>): {
  readonly before: string;
  readonly after: string;
} {
  const before = canonicalize({ actor, at, payloadHash }) ?? '';
  const after = canonicalize({ subject, type }) ?? '';
  return {
    before: `${before.slice(0, -1)},"seq":`,
    after: `,${after.slice(1)}`,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
