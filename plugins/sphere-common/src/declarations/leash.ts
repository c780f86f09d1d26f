import { z } from 'zod/v4';
import {
  durationSchema,
  nameSchema,
  reviewerRefSchema,
  titleSchema,
} from './names';

/** One step of a decision: `quorum` distinct people out of `reviewers`. @public */
export const reviewStepSchema = z.strictObject({
  name: titleSchema,
  reviewers: z.array(reviewerRefSchema).min(1).max(20),
  quorum: z.number().int().min(1).max(10).optional(),
});

/** @public */
export type ReviewStep = z.infer<typeof reviewStepSchema>;

/** How extensions of a boundary are decided. @public */
export const extensionRulesSchema = z.strictObject({
  steps: z.array(reviewStepSchema).min(1).max(5).optional(),
  maxDuration: durationSchema.optional(),
  permanent: z
    .strictObject({
      allowed: z.boolean(),
      steps: z.array(reviewStepSchema).min(1).max(5).optional(),
    })
    .optional(),
  decideWithin: durationSchema.optional(),
  standIn: reviewerRefSchema.optional(),
});

/** @public */
export type ExtensionRules = z.infer<typeof extensionRulesSchema>;

/** The leash of a sphere: checkpoints by name, and the rules for extensions. @public */
export const leashSchema = z.strictObject({
  checkpoints: z
    .array(nameSchema)
    .max(60)
    .refine(c => new Set(c).size === c.length, {
      message: 'expected each checkpoint once',
    })
    .optional(),
  extensions: extensionRulesSchema.optional(),
});

/** @public */
export type Leash = z.infer<typeof leashSchema>;

/** One skill or role, and how many people must have it. @public */
export const coverItemSchema = z.strictObject({
  name: titleSchema,
  holders: z.number().int().min(1).max(50).optional(),
  level: z.number().int().min(1).max(4).optional(),
  critical: z.boolean().optional(),
});

/** What a team must know and hold, so that an absence does not stop it. @public */
export const coverSchema = z.strictObject({
  skills: z.array(coverItemSchema).max(100).optional(),
  roles: z.array(coverItemSchema).max(100).optional(),
});

/** @public */
export type CoverRequirements = z.infer<typeof coverSchema>;
