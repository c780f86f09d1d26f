import { z } from 'zod/v4';

/** One record of the append-only, hash-chained journal. @public */
export const journalRecordSchema = z.object({
  seq: z.number().int(),
  at: z.string().describe('UTC instant, ISO 8601'),
  /** What happened, such as `declaration.revised`. */
  type: z.string(),
  actor: z.object({
    type: z.enum(['user', 'service', 'source', 'system']),
    ref: z.string(),
  }),
  subject: z.object({
    kind: z.string(),
    name: z.string(),
    uid: z.string().optional(),
  }),
  /** Absent once it was erased under a retention rule; the chain covers `payloadHash`. */
  payload: z.record(z.string(), z.unknown()).optional(),
  payloadHash: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});
/** @public */
export type JournalRecord = z.infer<typeof journalRecordSchema>;

/** Newest first. @public */
export const journalListSchema = z.object({
  items: z.array(journalRecordSchema),
  nextCursor: z.string().optional(),
});
/** @public */
export type JournalList = z.infer<typeof journalListSchema>;

/** Result of walking the whole chain. @public */
export const journalVerificationSchema = z.object({
  ok: z.boolean(),
  checked: z.number().int(),
  headSeq: z.number().int(),
  firstBroken: z
    .object({
      seq: z.number().int(),
      reason: z.enum([
        'missing',
        'hash-mismatch',
        'payload-mismatch',
        'chain-broken',
        'head-mismatch',
      ]),
    })
    .optional(),
});
/** @public */
export type JournalVerification = z.infer<typeof journalVerificationSchema>;
