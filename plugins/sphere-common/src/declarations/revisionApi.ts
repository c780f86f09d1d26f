import { z } from 'zod/v4';

const isoInstant = z.string().describe('UTC instant, ISO 8601');

/** One difference between two revisions, in terms of the document. @public */
export const declarationChangeSchema = z.object({
  /** What changed: `entry namespaces`, `title`, `leash checkpoint on-call` … */
  subject: z.object({
    type: z.enum([
      'document',
      'metadata',
      'spec',
      'entry',
      'limit',
      'parameter',
      'checkpoint',
      'extension-rules',
      'cover',
    ]),
    /** Id of the entry, name of the field, dimension, parameter or checkpoint. */
    name: z.string(),
    /** For limits: the id of the entry. */
    entry: z.string().optional(),
  }),
  change: z.enum(['added', 'removed', 'changed']),
  /** For entries: which parts changed, such as `inside` or `where`. */
  parts: z.array(z.string()).optional(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  /** One sentence for people, without a final period. */
  sentence: z.string(),
  /** Whether the team has more or less room through it; absent where that cannot be said. */
  room: z.enum(['more', 'less']).optional(),
});
/** @public */
export type DeclarationChange = z.infer<typeof declarationChangeSchema>;

/** One revision of a declaration. @public */
export const revisionSummarySchema = z.object({
  revision: z.number().int(),
  at: isoInstant,
  /** `source@etag`, or the entity ref of the person. */
  author: z.string(),
  hash: z.string(),
  /** Against the revision before; empty for the first. */
  changes: z.array(declarationChangeSchema),
});
/** @public */
export type RevisionSummary = z.infer<typeof revisionSummarySchema>;

/** @public */
export const revisionListSchema = z.object({
  items: z.array(revisionSummarySchema),
  totalItems: z.number().int(),
  nextCursor: z.string().optional(),
});
/** @public */
export type RevisionList = z.infer<typeof revisionListSchema>;

/** A revision with the text it was read from. @public */
export const revisionDetailSchema = revisionSummarySchema.extend({
  text: z.string(),
  previousText: z.string().optional(),
});
/** @public */
export type RevisionDetail = z.infer<typeof revisionDetailSchema>;
