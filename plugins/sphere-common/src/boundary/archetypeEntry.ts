import { z } from 'zod/v4';
import { numberOrParameterSchema } from '../declarations/expression';
import { checkLimitOrder, entrySchema } from './entry';
import {
  attributeNameSchema,
  MAX_MATCH_VALUES,
  patternSchema,
  positiveValueSchema,
} from './matcher';

/** A limit of an archetype: numbers, or parameters that become numbers. @public */
export const archetypeLimitSchema = z
  .strictObject({
    warn: numberOrParameterSchema.optional(),
    border: numberOrParameterSchema.optional(),
    ceiling: numberOrParameterSchema.optional(),
  })
  .superRefine(checkLimitOrder);

const [literal, titled, , , , cidr] = positiveValueSchema.options;
const positiveValues = [
  literal,
  titled,
  z.strictObject({
    min: numberOrParameterSchema,
    max: numberOrParameterSchema,
  }),
  z.strictObject({
    max: z.union([z.number(), patternSchema], {
      error: 'expected a number or a level of the scale',
    }),
  }),
  z.strictObject({ min: numberOrParameterSchema }),
  cidr,
] as const;

/** One value of an attribute in an archetype; ranges may hold parameters. @public */
export const archetypeMatchValueSchema = z.union(
  [
    ...positiveValues,
    z.strictObject({
      not: z
        .array(z.union(positiveValues))
        .min(1, 'expected at least one value'),
    }),
  ],
  {
    error:
      'expected a text, { value, title }, { min, max }, { min }, { max }, { cidr } or { not: […] }',
  },
);

const attributes = z
  .record(
    attributeNameSchema,
    z
      .array(archetypeMatchValueSchema, 'expected a list of values')
      .min(1, "expected at least one value; leave the attribute out for 'any'")
      .max(MAX_MATCH_VALUES, `expected at most ${MAX_MATCH_VALUES} values`),
  )
  .refine(m => Object.keys(m).length > 0, {
    message: "expected at least one attribute; write 'any' to match everything",
  });

const matcher = z.union([z.literal('any'), attributes], {
  error: "expected 'any' or attributes, each with a list of values",
});

/**
 * One statement of an archetype. Like that of a sphere, but numbers may still be parameters; what comes out of the
 * substitution is checked as an entry of a sphere.
 * @public
 */
export const archetypeEntrySchema = z
  .strictObject({
    ...entrySchema.shape,
    where: attributes.optional(),
    inside: matcher.optional(),
    extendable: matcher.optional(),
    forbidden: matcher.optional(),
    limits: z
      .record(z.string().min(1).max(63), archetypeLimitSchema)
      .refine(l => Object.keys(l).length > 0, {
        message: 'expected at least one limit',
      })
      .optional(),
  })
  .refine(
    e =>
      e.inside !== undefined ||
      e.extendable !== undefined ||
      e.forbidden !== undefined,
    {
      message:
        "expected at least one of 'inside', 'extendable' and 'forbidden'",
    },
  );

/** @public */
export type ArchetypeEntry = z.infer<typeof archetypeEntrySchema>;
