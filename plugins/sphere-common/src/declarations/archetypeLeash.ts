import { z } from 'zod/v4';
import { numberOrParameterSchema } from './expression';
import {
  coverItemSchema,
  extensionRulesSchema,
  leashSchema,
  reviewStepSchema,
} from './leash';

/** A text of an archetype that becomes what the sphere's schema asks for when the parameters have values. */
function orExpression<T extends z.ZodType<string>>(schema: T) {
  const expression = z
    .string()
    .max(512)
    .regex(/\$\{\{/);
  return z.union([schema, expression], {
    error: issue =>
      schema.safeParse(issue.input).error?.issues[0]?.message ??
      'expected a text',
  });
}

const duration = orExpression(extensionRulesSchema.shape.maxDuration.unwrap());
const reviewer = orExpression(reviewStepSchema.shape.reviewers.element);

/** One step of a decision in an archetype. @public */
export const archetypeReviewStepSchema = z.strictObject({
  ...reviewStepSchema.shape,
  reviewers: z.array(reviewer).min(1).max(20),
  quorum: numberOrParameterSchema.optional(),
});

const steps = z.array(archetypeReviewStepSchema).min(1).max(5).optional();

/** The leash of an archetype; its texts and numbers may hold parameters. @public */
export const archetypeLeashSchema = z.strictObject({
  checkpoints: z
    .array(orExpression(leashSchema.shape.checkpoints.unwrap().element))
    .max(60)
    .refine(c => new Set(c).size === c.length, {
      message: 'expected each checkpoint once',
    })
    .optional(),
  extensions: z
    .strictObject({
      steps,
      maxDuration: duration.optional(),
      permanent: z.strictObject({ allowed: z.boolean(), steps }).optional(),
      decideWithin: duration.optional(),
      standIn: reviewer.optional(),
    })
    .optional(),
});

/** @public */
export type ArchetypeLeash = z.infer<typeof archetypeLeashSchema>;

const coverItem = z.strictObject({
  ...coverItemSchema.shape,
  holders: numberOrParameterSchema.optional(),
  level: numberOrParameterSchema.optional(),
});

/** What an archetype asks a team to know and hold; its numbers may be parameters. @public */
export const archetypeCoverSchema = z.strictObject({
  skills: z.array(coverItem).max(100).optional(),
  roles: z.array(coverItem).max(100).optional(),
});
