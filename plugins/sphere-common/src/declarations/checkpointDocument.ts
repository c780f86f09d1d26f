import { z } from 'zod/v4';
import {
  durationSchema,
  groupRefSchema,
  metadataSchema,
  reviewerRefSchema,
  SPHERE_API_VERSION,
  textSchema,
  titleSchema,
} from './names';

/** Where a checkpoint meets the organisation. @public */
export const CHECKPOINT_AREAS = [
  'security',
  'networking',
  'monitoring',
  'data-governance',
  'on-call',
  'documentation',
  'cost',
  'custom',
] as const;

const dateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "expected a date such as '2026-03-01'");

/** When a checkpoint opens for a sphere. @public */
export const checkpointTriggerSchema = z.union(
  [
    z.literal('start'),
    z.strictObject({ after: durationSchema }),
    z.strictObject({ on: dateSchema }),
    z.strictObject({ every: durationSchema }),
    z.strictObject({ extensionOf: z.array(z.string().min(1)).min(1).max(50) }),
  ],
  {
    error:
      "expected 'start', { after }, { on }, { every } or { extensionOf: […] }",
  },
);

/**
 * A checkpoint rule: what must hold at one point of integration, why, who reviews it and how fast, and what follows
 * while it does not hold.
 * @public
 */
export const checkpointDocumentSchema = z.strictObject({
  apiVersion: z.literal(SPHERE_API_VERSION),
  kind: z.literal('Checkpoint'),
  metadata: metadataSchema,
  spec: z.strictObject({
    owner: groupRefSchema,
    area: z.enum(CHECKPOINT_AREAS),
    /** What must hold, one sentence. */
    asks: textSchema,
    /** Why it is asked. */
    intent: textSchema,
    guidance: z
      .string()
      .regex(/^https?:\/\//, 'expected an http or https address')
      .optional(),
    status: z.enum(['draft', 'announced', 'active', 'retired']).optional(),
    countsFrom: dateSchema.optional(),
    trigger: z.array(checkpointTriggerSchema).min(1).max(10).optional(),
    necessity: z.enum(['required', 'advised']).optional(),
    verification: z
      .enum(['attest', 'auto', 'auto+review', 'attest+review'])
      .optional(),
    evidence: z
      .strictObject({
        min: z.number().int().min(0).max(20).optional(),
        kinds: z
          .array(z.enum(['link', 'note', 'file', 'run']))
          .min(1)
          .optional(),
        comment: z.enum(['optional', 'required']).optional(),
      })
      .optional(),
    review: z
      .strictObject({
        reviewers: z.array(reviewerRefSchema).min(1).max(20),
        quorum: z.number().int().min(1).max(10).optional(),
        answerWithin: durationSchema.optional(),
        standIn: reviewerRefSchema.optional(),
      })
      .optional(),
    validity: z
      .strictObject({
        lasts: durationSchema.optional(),
        warnBefore: durationSchema.optional(),
        grace: durationSchema.optional(),
      })
      .optional(),
    effect: z.enum(['inform', 'warn', 'hold']).optional(),
    waiver: z
      .strictObject({
        allowed: z.boolean(),
        maxDuration: durationSchema.optional(),
        maxRenewals: z.number().int().min(0).max(10).optional(),
        approvers: z.array(reviewerRefSchema).min(1).max(20).optional(),
      })
      .optional(),
    /** Hours of work that a team should expect, so that a rule shows what it costs. */
    effortHours: z.number().min(0).max(1000).optional(),
    tags: z.array(titleSchema).max(20).optional(),
  }),
});
/** @public */
export type CheckpointDocument = z.infer<typeof checkpointDocumentSchema>;
